"""The units of measure: their symbols, pint's names for them, and their words in English and Chinese."""

__all__ = ["MEASURES"]

# Symbol; dimension; pint's name; English singular and plural; Chinese; further words.
# Lengths of months and years are pint's: a year of 365.25 days and its twelfth.
MEASURES = """
percent; share; percent; percent; percent; %; per cent; pct; pc; pcts; ％; 百分之
percentage point; share; ; percentage point; percentage points; 个百分点; pp; ppt; ppts; percent point; percent points; 百分点; 个点
basis point; share; ; basis point; basis points; 个基点; bp; bps; 基点
permille; share; permille; per mille; per mille; ‰; 千分之; per mil; per thousand
ppm; share; ppm; part per million; parts per million; 百万分之
1; share; dimensionless; ; ;
times; share; ; times; times; 倍; time; fold; x; ×
century; time; century; century; centuries; 个世纪
decade; time; own_decade; decade; decades; 个十年
quarter; time; own_quarter; quarter; quarters; 个季度
year; time; year; year; years; 年; 个年头; yr; yrs; annum; 周年; 载; 年时间; 年期; 个周年; 周岁; 岁
month; time; month; month; months; 个月; 月; 个月时间; 个月期
week; time; week; week; weeks; 周; 星期; 个星期; 个周
day; time; day; day; days; 天; 日; 个工作日; 工作日; 个交易日; working days; trading days; business days; 天时间; 昼夜; 日历天
hour; time; hour; hour; hours; 小时; h; 个小时; 钟头; 学时; 课时; 小时时间
minute; time; minute; minute; minutes; 分钟; min; mins; 分钟时间
second; time; second; second; seconds; 秒; s; 秒钟
ms; time; millisecond; millisecond; milliseconds; 毫秒
us; time; microsecond; microsecond; microseconds; 微秒; μs; µs
ns; time; nanosecond; nanosecond; nanoseconds; 纳秒
ps; time; picosecond; picosecond; picoseconds; 皮秒
fs; time; femtosecond; femtosecond; femtoseconds; 飞秒
pm; physical; picometer; picometre; picometres; 皮米; picometer; picometers
nm; physical; nanometer; nanometre; nanometres; 纳米; nanometer; nanometers
um; physical; micrometer; micrometre; micrometres; 微米; μm; µm; micrometer; micrometers; micron; microns
mm; physical; millimeter; millimetre; millimetres; 毫米; millimeter; millimeters
cm; physical; centimeter; centimetre; centimetres; 厘米; centimeter; centimeters
m; physical; meter; metre; metres; 米; meter; meters
km; physical; kilometer; kilometre; kilometres; 公里; kilometer; kilometers; 千米; kilometre-long; 车道公里
mile; physical; mile; mile; miles; 英里
nmi; physical; nautical_mile; nautical mile; nautical miles; 海里
dm; physical; decimeter; decimetre; decimetres; 分米; decimeter; decimeters
ft; physical; foot; foot; feet; 英尺
inch; physical; inch; inch; inches; 英寸; 吋
ly; physical; light_year; light-year; light-years; 光年
au; physical; astronomical_unit; astronomical unit; astronomical units; 天文单位
mm2; physical; millimeter ** 2; square millimetre; square millimetres; 平方毫米; square millimeter; square millimeters; mm²
cm2; physical; centimeter ** 2; square centimetre; square centimetres; 平方厘米; square centimeter; square centimeters; cm²
m2; physical; meter ** 2; square metre; square metres; 平方米; square meter; square meters; m²; sqm; sq m; 平米; 平方
km2; physical; kilometer ** 2; square kilometre; square kilometres; 平方公里; square kilometer; square kilometers; 平方千米; sq km
hectare; physical; hectare; hectare; hectares; 公顷; ha
acre; physical; acre; acre; acres; 英亩
mu; physical; mu; mu; mu; 亩
l; physical; liter; litre; litres; 升; liter; liters; 公升; L
ml; physical; milliliter; millilitre; millilitres; 毫升; milliliter; milliliters; mL
ul; physical; microliter; microlitre; microlitres; 微升; microliter; microliters; μL; µL; μl; µl; uL
mm3; physical; millimeter ** 3; cubic millimetre; cubic millimetres; 立方毫米; cubic millimeter; cubic millimeters; mm³
cm3; physical; centimeter ** 3; cubic centimetre; cubic centimetres; 立方厘米; cubic centimeter; cubic centimeters; cm³; cc
m3; physical; meter ** 3; cubic metre; cubic metres; 立方米; cubic meter; cubic meters; m³; 标方; 标准立方米; Nm³; 标准方
km3; physical; kilometer ** 3; cubic kilometre; cubic kilometres; 立方千米; cubic kilometer; cubic kilometers
barrel; physical; oil_barrel; barrel; barrels; 桶; oil barrel; oil barrels
ng; physical; nanogram; nanogram; nanograms; 纳克
ug; physical; microgram; microgram; micrograms; 微克; μg; µg
mg; physical; milligram; milligram; milligrams; 毫克
g; physical; gram; gram; grams; 克
lb; physical; own_pound_weight; pound weight; pounds weight; 磅; lbs
ounce; physical; ounce; ounce; ounces; 盎司; oz
kg; physical; kilogram; kilogram; kilograms; 公斤; 千克
t; physical; metric_ton; tonne; tonnes; 吨; metric ton; metric tons; metric tonnes; ton; tons; 公吨; 蒸吨; 载重吨; 总吨
kt; physical; kilotonne; kilotonne; kilotonnes; 千公吨; kiloton; kilotons; kilometric ton
Mt; physical; megatonne; megatonne; megatonnes; 兆吨; megaton; megatons; megametric ton
Gt; physical; gigatonne; gigatonne; gigatonnes; 吉吨; gigaton; gigatons; gigametric ton
nW; physical; nanowatt; nanowatt; nanowatts; 纳瓦
uW; physical; microwatt; microwatt; microwatts; 微瓦; μW; µW
mW; physical; milliwatt; milliwatt; milliwatts; 毫瓦
W; physical; watt; watt; watts; 瓦; 瓦特
kW; physical; kilowatt; kilowatt; kilowatts; 千瓦
MW; physical; megawatt; megawatt; megawatts; 兆瓦
GW; physical; gigawatt; gigawatt; gigawatts; 吉瓦
TW; physical; terawatt; terawatt; terawatts; 太瓦
PW; physical; petawatt; petawatt; petawatts; 拍瓦
kVA; physical; own_kilovolt_ampere; kilovolt-ampere; kilovolt-amperes; 千伏安; kilovolt ampere
MVA; physical; own_megavolt_ampere; megavolt-ampere; megavolt-amperes; 兆伏安; megavolt ampere
Wh; physical; watt_hour; watt-hour; watt-hours; 瓦时
kWh; physical; kilowatt_hour; kilowatt-hour; kilowatt-hours; 千瓦时; 度; 度电; 千瓦小时; kw·h; 千瓦·时
MWh; physical; megawatt_hour; megawatt-hour; megawatt-hours; 兆瓦时; mw·h; 兆瓦·时
GWh; physical; gigawatt_hour; gigawatt-hour; gigawatt-hours; 吉瓦时; 吉瓦·时
TWh; physical; terawatt_hour; terawatt-hour; terawatt-hours; 太瓦时
uV; physical; microvolt; microvolt; microvolts; 微伏; μV; µV
mV; physical; millivolt; millivolt; millivolts; 毫伏
V; physical; volt; volt; volts; 伏; 伏特
kV; physical; kilovolt; kilovolt; kilovolts; 千伏
MV; physical; megavolt; megavolt; megavolts; 兆伏
pA; physical; picoampere; picoampere; picoamperes; 皮安; picoamp; picoamps
nA; physical; nanoampere; nanoampere; nanoamperes; 纳安; nanoamp; nanoamps
uA; physical; microampere; microampere; microamperes; 微安; μA; µA; microamp; microamps
mA; physical; milliampere; milliampere; milliamperes; 毫安; milliamp; milliamps
A; physical; ampere; ampere; amperes; 安培; amp; amps
kA; physical; kiloampere; kiloampere; kiloamperes; 千安; kiloamp; kiloamps
MA; physical; megaampere; megaampere; megaamperes; 兆安; megaamp; megaamps
mAh; physical; own_milliampere_hour; milliampere-hour; milliampere-hours; 毫安时; milliampere hour
Ah; physical; own_ampere_hour; ampere-hour; ampere-hours; 安时; ampere hour
ohm; physical; ohm; ohm; ohms; 欧姆; Ω
kΩ; physical; kiloohm; kilohm; kilohms; 千欧; kiloohm
MΩ; physical; megaohm; megohm; megohms; 兆欧; megaohm
pF; physical; picofarad; picofarad; picofarads; 皮法
nF; physical; nanofarad; nanofarad; nanofarads; 纳法
Pa; physical; pascal; pascal; pascals; 帕; 帕斯卡
kPa; physical; kilopascal; kilopascal; kilopascals; 千帕
hPa; physical; hectopascal; hectopascal; hectopascals; 百帕
bar; physical; bar; bar; bar; 巴压
MPa; physical; megapascal; megapascal; megapascals; 兆帕
GPa; physical; gigapascal; gigapascal; gigapascals; 吉帕
TPa; physical; terapascal; terapascal; terapascals; 太帕
pJ; physical; picojoule; picojoule; picojoules; 皮焦
nJ; physical; nanojoule; nanojoule; nanojoules; 纳焦
uJ; physical; microjoule; microjoule; microjoules; 微焦; μJ; µJ
mJ; physical; millijoule; millijoule; millijoules; 毫焦
J; physical; joule; joule; joules; 焦耳; 焦
kJ; physical; kilojoule; kilojoule; kilojoules; 千焦
kcal; physical; kilocalorie; kilocalorie; kilocalories; 千卡; 大卡
MJ; physical; megajoule; megajoule; megajoules; 兆焦
GJ; physical; gigajoule; gigajoule; gigajoules; 吉焦
eV; physical; electron_volt; electronvolt; electronvolts; 电子伏特; electron volt; electron volts; 电子伏
meV; physical; millielectron_volt; millielectronvolt; millielectronvolts; 毫电子伏特; millielectron volt
keV; physical; kiloelectron_volt; kiloelectronvolt; kiloelectronvolts; 千电子伏特; kiloelectron volt
MeV; physical; megaelectron_volt; megaelectronvolt; megaelectronvolts; 兆电子伏特; megaelectron volt
GeV; physical; gigaelectron_volt; gigaelectronvolt; gigaelectronvolts; 吉电子伏特; gigaelectron volt
TeV; physical; teraelectron_volt; teraelectronvolt; teraelectronvolts; 太电子伏特; teraelectron volt
newton; physical; newton; newton; newtons; 牛顿
mN; physical; millinewton; millinewton; millinewtons; 毫牛
kN; physical; kilonewton; kilonewton; kilonewtons; 千牛
N*m; physical; newton * meter; newton metre; newton metres; 牛米; n·m; Nm; 牛·米; newton meters
hp; physical; horsepower; horsepower; horsepower; 马力
Hz; physical; hertz; hertz; hertz; 赫兹
kHz; physical; kilohertz; kilohertz; kilohertz; 千赫兹; 千赫
MHz; physical; megahertz; megahertz; megahertz; 兆赫兹; 兆赫
GHz; physical; gigahertz; gigahertz; gigahertz; 吉赫兹; 吉赫
THz; physical; terahertz; terahertz; terahertz; 太赫兹
bit; physical; bit; bit; bits; 位比特
byte; physical; byte; byte; bytes; 字节
kbps; physical; kilobit / second; kilobit per second; kilobits per second; 千比特每秒; Kbps
Mbps; physical; megabit / second; megabit per second; megabits per second; 兆比特每秒
Gbps; physical; gigabit / second; gigabit per second; gigabits per second; 吉比特每秒
Tbps; physical; terabit / second; terabit per second; terabits per second; 太比特每秒
kB; physical; kilobyte; kilobyte; kilobytes; 千字节; KB
MB; physical; megabyte; megabyte; megabytes; 兆字节
GB; physical; gigabyte; gigabyte; gigabytes; 吉字节
TB; physical; terabyte; terabyte; terabytes; 太字节
PB; physical; petabyte; petabyte; petabytes; 拍字节
EB; physical; exabyte; exabyte; exabytes; 艾字节
ZB; physical; zettabyte; zettabyte; zettabytes; 泽字节
EFLOPS; physical; exaflops; exaflops; exaflops; EFLOPS; eflops; eflop; exaflop
PFLOPS; physical; petaflops; petaflops; petaflops; PFLOPS; pflops; pflop; petaflop; P算力
TFLOPS; physical; teraflops; teraflops; teraflops; TFLOPS; tflops; teraflop
TOPS; physical; ; TOPS; TOPS; TOPS
K; physical; kelvin; kelvin; kelvins; 开尔文
T; physical; tesla; tesla; teslas; 特斯拉
mol; physical; mole; mole; moles; 摩尔
mK; physical; millikelvin; millikelvin; millikelvins; 毫开
lux; physical; lux; lux; lux; 勒克斯
rpm; physical; revolutions_per_minute; revolution per minute; revolutions per minute; 转每分钟; 转/分; 转/分钟; r/min
lm; physical; lumen; lumen; lumens; 流明
deg; physical; degree; degree of arc; degrees of arc; 度角; °
mph; physical; mile / hour; mile per hour; miles per hour; 英里每小时
dBm; physical; ; decibel-milliwatt; decibel-milliwatts; 分贝毫瓦
dB; physical; ; decibel; decibels; 分贝
jin; physical; jin; jin; jin; 斤; 市斤
°C; physical; ; degree Celsius; degrees Celsius; 摄氏度; ℃
"""
