"""The currencies of ISO 4217: their codes, and how English and Chinese texts call them."""

__all__ = ["CURRENCIES", "KINDS_OF_MONEY", "UNSTATED", "currency_words"]

# "Unknown currency" in Unicode's CLDR; in ISO 4217 the code of transactions without a currency.
UNSTATED = "XXX"

# ISO 4217, list one (active codes, without precious metals and testing codes). English and Chinese names after Unicode's CLDR.
# Code; Chinese; further words, the singular of an English plural being understood.
_TABLE = """
AED; 阿联酋迪拉姆; uae dirhams; emirati dirhams
AFN; 阿富汗尼; afghanis
ALL; 阿尔巴尼亚列克; albanian leks
AMD; 亚美尼亚德拉姆; armenian drams
AOA; 安哥拉宽扎; angolan kwanzas; kwanzas
ARS; 阿根廷比索; argentine pesos
AUD; 澳元; australian dollars; a$; au$; 澳大利亚元; 澳币
AWG; 阿鲁巴弗罗林; aruban florins
AZN; 阿塞拜疆马纳特; azerbaijani manats; ₼
BAM; 波黑可兑换马克; convertible marks
BBD; 巴巴多斯元; barbadian dollars
BDT; 孟加拉塔卡; bangladeshi takas; takas; ৳
BHD; 巴林第纳尔; bahraini dinars
BIF; 布隆迪法郎; burundian francs
BMD; 百慕大元; bermudian dollars
BND; 文莱元; brunei dollars
BOB; 玻利维亚诺; bolivianos
BOV; 玻利维亚姆夫多; mvdols
BRL; 巴西雷亚尔; brazilian reais; brazilian reals; reais; r$; 雷亚尔
BSD; 巴哈马元; bahamian dollars
BTN; 不丹努尔特鲁姆; ngultrums
BWP; 博茨瓦纳普拉; botswanan pulas
BYN; 白俄罗斯卢布; belarusian rubles
BZD; 伯利兹元; belize dollars
CAD; 加元; canadian dollars; c$; ca$; 加拿大元; 加币
CDF; 刚果法郎; congolese francs
CHE; 瑞士WIR欧元; wir euros
CHF; 瑞士法郎; swiss francs
CHW; 瑞士WIR法郎; wir francs
CLF; 智利发展单位; unidades de fomento
CLP; 智利比索; chilean pesos
CNY; 元; yuan; rmb; renminbi; 人民币; 元人民币; chinese yuan; yuan rmb; yuan renminbi; rmb yuan; 人民币元; 块钱; cn¥
COP; 哥伦比亚比索; colombian pesos
COU; 哥伦比亚实际价值单位; unidades de valor real
CRC; 哥斯达黎加科朗; costa rican colons
CUP; 古巴比索; cuban pesos
CVE; 佛得角埃斯库多; cape verdean escudos
CZK; 捷克克朗; czech korunas; czech crowns; 捷克克郎
DJF; 吉布提法郎; djiboutian francs
DKK; 丹麦克朗; danish kroner; danish krone; danish crowns
DOP; 多米尼加比索; dominican pesos
DZD; 阿尔及利亚第纳尔; algerian dinars
EGP; 埃及镑; egyptian pounds
ERN; 厄立特里亚纳克法; eritrean nakfas
ETB; 埃塞俄比亚比尔; ethiopian birrs; birrs
EUR; 欧元; euros; €
FJD; 斐济元; fijian dollars
FKP; 福克兰群岛镑; falkland islands pounds
GBP; 英镑; pounds sterling; pound sterling; british pounds; £; sterling
GEL; 格鲁吉亚拉里; georgian laris; ₾
GHS; 加纳塞地; ghanaian cedis; cedis; ₵
GIP; 直布罗陀镑; gibraltar pounds
GMD; 冈比亚达拉西; gambian dalasis
GNF; 几内亚法郎; guinean francs
GTQ; 危地马拉格查尔; guatemalan quetzals
GYD; 圭亚那元; guyanaese dollars
HKD; 港元; hong kong dollars; hk$; 港币; 港圆; 元港币
HNL; 洪都拉斯伦皮拉; honduran lempiras
HTG; 海地古德; haitian gourdes
HUF; 匈牙利福林; hungarian forints; forints; 福林
IDR; 印度尼西亚盾; indonesian rupiahs; indonesian rupiah; rupiahs; rupiah; 印尼盾; 印尼卢比
ILS; 以色列新谢克尔; israeli new shekels; israeli shekels; shekels; ₪; 谢克尔
INR; 印度卢比; indian rupees; rupees; ₹; 卢比
IQD; 伊拉克第纳尔; iraqi dinars
IRR; 伊朗里亚尔; iranian rials
ISK; 冰岛克朗; icelandic kronur; icelandic krona
JMD; 牙买加元; jamaican dollars
JOD; 约旦第纳尔; jordanian dinars
JPY; 日元; japanese yen; yen; 日圆; jp¥
KES; 肯尼亚先令; kenyan shillings
KGS; 吉尔吉斯斯坦索姆; kyrgystani soms
KHR; 柬埔寨瑞尔; cambodian riels; riels
KMF; 科摩罗法郎; comorian francs
KPW; 朝鲜元; north korean won
KRW; 韩元; korean won; south korean won; won; ₩; 韩圆; 韩币
KWD; 科威特第纳尔; kuwaiti dinars
KYD; 开曼群岛元; cayman islands dollars
KZT; 哈萨克斯坦坚戈; kazakhstani tenges; tenge; ₸; 坚戈
LAK; 老挝基普; laotian kips; lao kip; ₭
LBP; 黎巴嫩镑; lebanese pounds
LKR; 斯里兰卡卢比; sri lankan rupees
LRD; 利比里亚元; liberian dollars
LSL; 莱索托洛蒂; lesotho lotis
LYD; 利比亚第纳尔; libyan dinars
MAD; 摩洛哥迪拉姆; moroccan dirhams
MDL; 摩尔多瓦列伊; moldovan lei
MGA; 马达加斯加阿里亚里; malagasy ariaries
MKD; 马其顿第纳尔; macedonian denars
MMK; 缅甸元; myanmar kyats; kyats; 缅币
MNT; 蒙古图格里克; mongolian tugriks; mongolian togrogs; ₮
MOP; 澳门元; macanese patacas; patacas; mop$; 澳门币
MRU; 毛里塔尼亚乌吉亚; mauritanian ouguiyas
MUR; 毛里求斯卢比; mauritian rupees
MVR; 马尔代夫卢菲亚; maldivian rufiyaas
MWK; 马拉维克瓦查; malawian kwachas
MXN; 墨西哥比索; mexican pesos; mx$
MXV; 墨西哥投资单位; mexican investment units
MYR; 马来西亚林吉特; malaysian ringgits; malaysian ringgit; ringgits; ringgit; 林吉特; 马来西亚令吉
MZN; 莫桑比克梅蒂卡尔; mozambican meticals
NAD; 纳米比亚元; namibian dollars
NGN; 尼日利亚奈拉; nigerian nairas; nairas; naira; ₦; 奈拉
NIO; 尼加拉瓜科多巴; nicaraguan cordobas
NOK; 挪威克朗; norwegian kroner; norwegian krone; norwegian crowns
NPR; 尼泊尔卢比; nepalese rupees
NZD; 新西兰元; new zealand dollars; nz$; 纽元
OMR; 阿曼里亚尔; omani rials
PAB; 巴拿马巴波亚; panamanian balboas
PEN; 秘鲁索尔; peruvian soles; peruvian sols
PGK; 巴布亚新几内亚基那; papua new guinean kinas
PHP; 菲律宾比索; philippine pesos; ₱
PKR; 巴基斯坦卢比; pakistani rupees
PLN; 波兰兹罗提; polish zlotys; zlotys; zloty; 兹罗提
PYG; 巴拉圭瓜拉尼; paraguayan guaranis; ₲
QAR; 卡塔尔里亚尔; qatari riyals; qatari rials
RON; 罗马尼亚列伊; romanian lei
RSD; 塞尔维亚第纳尔; serbian dinars
RUB; 卢布; russian rubles; russian roubles; roubles; rubles; ₽; 俄罗斯卢布
RWF; 卢旺达法郎; rwandan francs
SAR; 沙特里亚尔; saudi riyals; saudi rials; 沙特阿拉伯里亚尔
SBD; 所罗门群岛元; solomon islands dollars
SCR; 塞舌尔卢比; seychellois rupees
SDG; 苏丹镑; sudanese pounds
SEK; 瑞典克朗; swedish kronor; swedish krona; swedish crowns; swedish kronas
SGD; 新加坡元; singapore dollars; singaporean dollars; s$; sg$; 新元; 新加坡币
SHP; 圣赫勒拿镑; st. helena pounds
SLE; 塞拉利昂利昂; sierra leonean leones
SOS; 索马里先令; somali shillings
SRD; 苏里南元; surinamese dollars
SSP; 南苏丹镑; south sudanese pounds
STN; 圣多美和普林西比多布拉; são tomé & príncipe dobras
SVC; 萨尔瓦多科朗; salvadoran colons
SYP; 叙利亚镑; syrian pounds
SZL; 斯威士兰里兰吉尼; swazi emalangeni
THB; 泰铢; thai baht; thai bahts; baht; ฿
TJS; 塔吉克斯坦索莫尼; tajikistani somonis
TMT; 土库曼斯坦马纳特; turkmenistani manats
TND; 突尼斯第纳尔; tunisian dinars
TOP; 汤加潘加; tongan paʻangas
TRY; 土耳其里拉; turkish liras; turkish lira; ₺; 新土耳其里拉
TTD; 特立尼达和多巴哥元; trinidad & tobago dollars
TWD; 新台币; new taiwan dollars; nt$; 新台币元; 元新台币; 新臺幣; 台币
TZS; 坦桑尼亚先令; tanzanian shillings
UAH; 乌克兰格里夫纳; ukrainian hryvnias; hryvnias; hryvnia; ₴
UGX; 乌干达先令; ugandan shillings
USD; 美元; u.s. dollars; us dollars; united states dollars; american dollars; us$; usd$; u.s.$; $us; 美金
USN; 次日美元; us dollars (next day)
UYI; 乌拉圭指数化比索; uruguayan indexed pesos
UYU; 乌拉圭比索; uruguayan pesos
UYW; 乌拉圭名义工资指数; uruguayan nominal wage index units
UZS; 乌兹别克斯坦苏姆; uzbekistani soms; uzbek soms
VED; 委内瑞拉数字玻利瓦尔; digital bolivars
VES; 委内瑞拉玻利瓦尔; venezuelan bolivars
VND; 越南盾; vietnamese dong; vietnamese dongs; dongs; dong; ₫
VUV; 瓦努阿图瓦图; vanuatu vatus
WST; 萨摩亚塔拉; samoan talas
XAF; 中非法郎; central african cfa francs
XCD; 东加勒比元; east caribbean dollars; ec$
XCG; 加勒比盾; caribbean guilders
XDR; 特别提款权; special drawing rights; sdrs
XOF; 西非法郎; west african cfa francs
XPF; 太平洋法郎; cfp francs
XSU; 苏克雷; sucres
XUA; 亚行记账单位; adb units of account
XXX; （币种不明）; of unstated currency; unstated currency; money of unstated currency
YER; 也门里亚尔; yemeni rials
ZAR; 南非兰特; south african rands; south african rand; rands; rand; 兰特
ZMW; 赞比亚克瓦查; zambian kwachas
ZWG; 津巴布韦金; zimbabwe golds
"""

KINDS_OF_MONEY = (
    "dollars", "dollar", "$", "＄", "pesos", "peso", "francs", "franc", "dinars", "dinar", "riyals", "riyal",
    "rials", "rial", "shillings", "dirhams", "dirham", "krone", "kroner", "krona", "kronor", "比索", "法郎", "第纳尔",
    "里亚尔", "克朗", "先令",
)  # fmt: skip
"""Words that several currencies share: money of a currency that nobody stated, unless the text says which."""


def _singular(words: str) -> str:
    return words[:-1] if words.endswith("s") and words[-2:-1].isalpha() and len(words) > 3 else words


_ROWS = [line.split("; ") for line in _TABLE.strip().splitlines()]

CURRENCIES: dict[str, str] = {code: zh for code, zh, *_ in _ROWS}
"""Chinese name by ISO 4217 code."""


def currency_words() -> dict[str, tuple[str, ...]]:
    """Return what each currency is called besides its Chinese name, by its code.

    Example:
        >>> currency_words()["KHR"]
        ('cambodian riels', 'cambodian riel', 'riels', 'riel')
    """
    return {code: tuple(dict.fromkeys(name for words in more for name in (words, _singular(words)))) for code, _, *more in _ROWS}
