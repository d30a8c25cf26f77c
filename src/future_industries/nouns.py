"""The things that documents count, and their words in English and Chinese."""

__all__ = ["NOUNS"]

# A line: singular, and after a slash an irregular plural; Chinese; measure word; further words, in either language.
NOUNS = """academician; 院士; 名
access/accesses; 访问; 次; visit; visits; remote access; remote accesses
account; 账户; 个
achievement; 成果; 项
action; 行动; 项; special campaign; special campaigns; 专项行动
activity/activities; 文体活动; 项
advisor; 顾问; 名; adviser; advisers
agent; 智能体; 个
agreement; 协议; 份
aircraft/aircraft; 飞机; 架; plane; planes; airplane; airplanes; 客机
airport; 机场; 个; general airport; general airports; 通用机场
algorithm; 算法; 种
alliance; 联盟; 个
animal; 动物; 只; animals; 生猪; 肉牛; 奶牛; 肉羊
antenna; 天线; 副
app; 应用程序; 款; mobile app; mobile apps
applicant; 申请人; 名
application; 应用; 项
apprentice; 学徒; 名
area; 区域; 个
article; 文章; 篇
aspect; 方面; 个
asset; 资产; 项
astronaut; 航天员; 名; taikonaut; taikonauts; 宇航员
award; 奖项; 个; prize; prizes
bank; 银行; 家
base; 基地; 个
base station; 基站; 个; 5g base station; 5g base stations; 5G基站
battery/batteries; 电池; 块; power battery; power batteries; 动力电池
bed; 床位; 张
benchmark; 标杆; 个
beneficiary/beneficiaries; 受益人; 名
book; 图书; 册; 书籍
bottleneck; 瓶颈; 个; bottleneck technology; bottleneck technologies; 卡脖子技术
brand; 品牌; 个
breakthrough; 突破; 项
building; 楼宇; 栋; 建筑; 楼房
bus/buses; 公交车; 辆; coach; coaches; 客车
business entity/business entities; 经营主体; 户
call; 电话; 通; calls
camera; 摄像头; 个; 相机
campus/campuses; 校区; 个
card; 显卡; 张; 加速卡
carrier rocket; 运载火箭; 枚; rocket; rockets; 火箭
case; 案例; 个; 病例; 案件; 确诊病例; 典型案例
catalogue; 目录; 份
cell; 细胞; 个; 电芯
centre; 中心; 个; center; centers
certificate; 证书; 张; 绿证; 绿色电力证书; 绿色证书
chain; 产业链; 条; industrial chain; industrial chains
challenge; 挑战; 项; 难题
champion; 冠军; 家; champion enterprise; champion enterprises; 单项冠军
channel; 通道; 条
chapter; 章节; 章
character; 字; 个; 汉字; 个字
charger; 充电器; 个; charging station; charging stations; 充电站
charging pile; 充电桩; 个; 充电枪; 超充桩; 快充桩; 充电终端; 超充终端
child/children; 儿童; 名
chip; 芯片; 枚
citizen; 公民; 名; resident; residents; 居民
city/cities; 城市; 座; 设区市
class/classes; 班级; 个; 班次
clause; 条款; 项
client; 客户; 家; customer; customers; 用户企业
clinic; 诊所; 家
clinical trial; 临床试验; 项; trials; trial
cluster; 集群; 个
college; 学院; 个
comment; 意见; 条; 建议; suggestion; suggestions
commissioner; 特派员; 名; 科技特派员
committee; 委员会; 个
community/communities; 社区; 个
company/companies; 公司; 家; firm; firms
competition; 比赛; 场; contest; contests; 大赛; 赛事
competitor; 竞争对手; 家
complaint; 投诉; 件
component; 部件; 个; 零部件
computer; 计算机; 台; 电脑
computing centre; 计算中心; 个; computing centers; data center; data centers; data centre; data centres; 数据中心; 智算中心
conference; 会议; 场; meeting; meetings
connection; 连接; 个; 终端连接
consortium/consortia; 联合体; 个; 创新联合体
constellation; 星座; 个
consumer; 消费者; 名
container; 集装箱; 个; teu; teus; 标箱; 标准箱; twenty-foot equivalent unit; twenty-foot equivalent units
contract; 合同; 份; 合同项
cooperation project; 合作项目; 个
corridor; 走廊; 条
country/countries; 国家; 个; 个国家和地区
county/counties; 县; 个; 县区; 县市; district; districts; 区县; 县城
course; 课程; 门
data set; 数据集; 个; 数据; dataset; datasets
day course; 培训班; 期
day trip; 日游; 次
deal; 交易; 笔
delegate; 代表; 名; deputy; deputies; 参会代表
delivery/deliveries; 配送; 次
demonstration; 示范; 项; 示范应用
demonstration project; 示范项目; 个
department; 部门; 个
developer; 开发者; 名
development zone; 开发区; 个; 经开区; 经济技术开发区; 经济开发区
device; 装置; 台; 设备; 终端设备; equipment; 装备; sets of equipment
digital workshop; 数字化车间; 个
direction; 方向; 个
disease; 疾病; 种
doctor; 医生; 名; physician; physicians
document; 文件; 份
dose; 剂; ; 剂次
driver; 司机; 名
drone; 无人机; 架
drug; 药物; 种; medicine; medicines; 药品; 新药; innovative drug; innovative drugs; 创新药
edition; 版本; 个
elevator; 电梯; 部; elevators; lift; lifts
employee; 员工; 名; worker; workers; 职工
engine; 发动机; 台
engineer; 工程师; 名
enterprise; 企业; 家; 央企; 国企; 民企; 外企; 规上企业; business; businesses; 上市企业; 高新技术企业; 民营企业
entrepreneur; 企业家; 名
equipment maker; 制造商; 家; manufacturer; manufacturers; maker; makers; 厂商; 生产商
event; 活动; 场
exhibit; 展品; 件
exhibition; 展览; 场
exhibitor; 参展商; 家; 展商
experiment; 实验; 项
expert; 专家; 名; 院士专家; 学者
expert team; 专家团队; 支
fab; 晶圆厂; 座; 晶圆工厂; 芯片厂
facility/facilities; 设施; 个; 设备设施
factory/factories; 工厂; 家; plant; plants
family/families; 家族; 个
farm; 农场; 家
farmer; 农民; 名
field; 领域; 个
filing; 备案; 项
film; 影片; 部; movie; movies; 电影
first set; 首台套; 台; 首台（套）
flight; 飞行; 架; 航班; 架次
forum; 论坛; 场
function; 功能; 项
fund; 基金; 支
game; 游戏; 款
gazelle; 瞪羚企业; 家; gazelle enterprise; gazelle enterprises; 瞪羚
generation; 代; 个
giant; 巨头; 家
goal; 目标; 个; target; targets
good; 商品; 种; 货物
government; 政府; 个
graduate; 毕业生; 名; 高校毕业生
grant; 资助; 项
group; 集团; 个
guest; 嘉宾; 名
guideline; 指南; 份; 指导意见
headquarters/headquarters; 总部; 个
hearing; 听证会; 场
highway; 高速公路; 条; expressway; expressways
hospital; 医院; 家; 三甲医院; 医疗机构; 卫生院
house; 房屋; 套; home; homes; apartment; apartments; housing unit; housing units; 住房; 商品房; 公寓; 人才公寓
household; 家庭; 户; 农户; 家庭户; 居民户; 脱贫户
hub; 枢纽; 个
idea; 创意; 个
image; 图像; 幅; 图片
incubator; 孵化器; 家
index point; 指数点; 个
indicator; 指标; 项
industry/industries; 产业; 个
initiative; 倡议; 项
innovation platform; 创新平台; 个
inspection; 检查; 次
institute; 研究院; 家; 科研院所; 研究所; 研究院所; institutes
institution; 机构; 家; 研究机构; 投资机构
instrument; 仪器; 台
integrated circuit; 集成电路; 块
invention; 发明; 项
invention patent; 发明专利; 件
investment; 投资项目; 个
investor; 投资者; 名; 投资人
issue; 问题; 个; problem; problems
item; 事项; 项; 高频事项; 政务服务事项
job; 岗位; 个; 就业岗位; 工作岗位; 公益性岗位; 就业机会; 见习岗位
journalist; 记者; 名; reporter; reporters
journey; 旅程; 次; trip; trips; 行程; ride; rides; 出行
key; 密钥; 个
kind; 种类; 种; categories; category; 类别; 大类
laboratory/laboratories; 实验室; 家; lab; labs
lander; 着陆器; 个
landing; 着陆; 次
language; 语言; 种
launch/launches; 发射; 次
law; 法律; 部; regulation; regulations; 法规; 条例
leader; 领导者; 位; 领军人才; leading talent; leading talents
leading enterprise; 领军企业; 家; 龙头企业
lecture; 讲座; 场
level; 层级; 个; 层次
licence; 许可证; 张; licenses; license; permit; permits; 牌照
lidar; 激光雷达; 台; radar; radars; 雷达
line; 生产线; 条; production line; production lines; 产线
link; 环节; 个
list; 清单; 份
little giant; 小巨人企业; 家; little giants; 小巨人
loan; 贷款; 笔
local government; 地方政府; 个
machine; 机器; 台; machine tool; machine tools; 机床; 数控机床
man/men; 男性; 名
manager; 经理; 名; 管理者; 管理人员; 高管
market; 市场; 个
market entity/market entities; 市场主体; 户
master; 硕士; 名; doctorate; doctorates; 博士
material; 材料; 种; 新材料
measure; 措施; 条; 举措
medal; 奖牌; 枚
member; 成员; 个
memorandum/memoranda; 备忘录; 份; memorandums; mou; mous
migrant; 移民; 名
mine; 矿山; 座
minister; 部长; 名
ministry/ministries; 部委; 个
mission; 任务飞行; 次
model; 模型; 个
module; 模块; 个
monitoring station; 监测站; 个; 监测点; 观测站
museum; 博物馆; 家
network; 网络; 张
node; 节点; 个
notice; 通知; 份; notification; notifications; 公告
nurse; 护士; 名
occasion; 场合; 次; instance; instances
office; 办事处; 个
official; 官员; 名
operation; 手术; 例; surgery; surgeries; surgical operation; surgical operations
operator; 运营商; 家
orbit; 轨道; 条
order; 订单; 份
organ; 器官; 个
organisation; 组织; 个; organization; organizations
outlet; 门店; 家; store; stores; shop; shops; 商店; 店铺; 网点
owner; 车主; 名
package; 包裹; 件; parcel; parcels; express parcel; express parcels; 快递; 快件
page; 页;
parameter; 参数; 个
park; 园区; 个; industrial park; industrial parks; 产业园; 高新区; 产业园区; 工业园区
parking space; 停车位; 个; 停车泊位; 车位; 泊车位
part; 零件; 个
participant; 参与者; 名; attendee; attendees; 参会者; visitor; visitors; 观众; 参会嘉宾
partner; 合作伙伴; 家; 伙伴
passenger; 乘客; 名; 旅客
patent; 专利; 件; 专利件
patent pool; 专利池; 个
patient; 患者; 名; 病人; 受试者; 患儿
payload; 载荷; 个; 有效载荷
person/people; 人; ; persons; 人员; 名人员; 群众; 民众; 年轻人
person-time; 人次; ; person-times; passenger trip; passenger trips
petaflop system; 算力系统; 套
phase; 阶段; 个; stage; stages
piece; 单件; 件; pieces
pillar; 支柱; 个; pillar industry; pillar industries; 支柱产业
pilot; 试点; 个
pilot city/pilot cities; 试点城市; 个
pilot zone; 先导区; 个; 先行区; 试验区; 综试区; 自贸区; 自贸试验区
pipeline; 管道; 条
place; 名次; 位; position; positions; 位次
place of study/places of study; 学位; 个
platform; 平台; 个; 研发平台; 公共服务平台; 创新载体
player; 选手; 名
policy/policies; 政策; 项
port; 港口; 个
post; 职位; 个; vacancy; vacancies
power station; 电站; 座; power plant; power plants; 发电站; 发电厂; 电厂; nuclear power unit; nuclear power units
prefecture; 地级市; 个; prefecture-level city; prefecture-level cities; 地市
principle; 原则; 项
priority/priorities; 重点; 项; 重点任务; 优先事项; key task; key tasks
problem solver; 解决方案; 个; solution; solutions; 方案
processor; 处理器; 个
product; 产品; 个; 款产品
professional; 专业人员; 名; specialist; specialists; 专业人才; technician; technicians; 技术人员; 技能人才
professor; 教授; 名
programme; 计划; 项; program; programs; 专项; special programme
project; 项目; 个; 示范工程; 工程项目
proposal; 提案; 份
prototype; 样机; 台; 原型机
province; 省份; 个; 省; 省区; 省区市; 省市
publication; 论文; 篇; paper; papers
pupil; 小学生; 名
qubit; 量子比特; 个; 比特; quantum bit; quantum bits
questionnaire; 问卷; 份; 调查问卷; 有效问卷
rack; 机架; 架; 标准机架
railway; 铁路; 条
reactor; 反应堆; 座; 反应器
recruit; 新员工; 名
reform; 改革; 项; reform measure; reform measures; 改革举措
region; 地区; 个
registration; 注册; 次
report; 报告; 份
representative; 代表处; 个
researcher; 研究人员; 名; 科研人员; scientist; scientists
residential community/residential communities; 小区; 个; 居民小区; 住宅小区; 老旧小区; 城镇老旧小区; 高层小区
road; 道路; 条
robot; 机器人; 台; 人形机器人; 工业机器人
round; 轮; ; 轮次; 轮融资
route; 航线; 条; air route; air routes
runway; 跑道; 条
sample; 样本; 个
satellite; 卫星; 颗
scenario; 场景; 个; application scenario; application scenarios; 应用场景
scene; 场所; 个
school; 学校; 所; 中小学; 幼儿园; 中学; 小学
seal; 印章; 枚; stamp; stamps; 公章; 个章
seat; 座位; 个
section; 标段; 个
sector; 行业; 个
segment; 细分领域; 个; 细分行业; 赛道领域
seminar; 研讨会; 场; workshop session
sensor; 传感器; 个
server; 服务器; 台
service; 服务; 项
service area; 服务区; 处; 高速服务区
service provider; 服务商; 家; 服务机构; provider; providers
session; 会次; 次
share; 股份; ; 股
shareholder; 股东; 名
ship; 船舶; 艘; vessel; vessels; 船; boat; boats; 轮船
shipment; 出货; 次
site; 站点; 个
small and medium-sized enterprise; 中小企业; 家; smes; sme; 科技型中小企业; tech-based smes
smart factory/smart factories; 智能工厂; 家
smartphone; 智能手机; 部; mobile phone; mobile phones; phone; phones; 手机
solar panel; 光伏板; 块; 太阳能板; 光伏组件; 太阳能电池板
soldier; 官兵; 名; 战士; 士兵; troops
space; 空间; 个; makerspace; makerspaces; 众创空间
spacecraft/spacecraft; 航天器; 艘; spaceship; spaceships; 飞船; probe; probes; 探测器
species/species; 物种; 个
standard; 标准; 项
startup; 初创企业; 家; start up; start ups
state; 州; 个
station; 站; 座; 加氢站
step; 步骤; 步
stock; 个股; 只; 股票; 上市股票
story; 楼层; 层; storeys; storey; floors; floor
student; 学生; 名; 研究生; 本科生; 博士生; 硕士生; 大学生; 中小学生
study/studies; 研究课题; 项; research project; research projects; 课题; 科研项目
subscriber; 订户; 户; 用户数
subsidiary/subsidiaries; 子公司; 家
subsidy/subsidies; 补贴; 项
substation; 变电站; 座
summit; 峰会; 场
supercomputer; 超级计算机; 台
supplier; 供应商; 家; 供货商
system; 系统; 套; 体系; 个系统
talent/talents; 人才; 名; 高层次人才; 英才
tanker; 油轮; 艘
task; 任务; 个; quantum computing task; quantum computing tasks; 揭榜任务; 攻关任务
tax/taxes; 税种; 个
teacher; 教师; 名; 老师; 教职工
team; 团队; 支
technology/technologies; 技术; 项
telescope; 望远镜; 台
ten thousand people/ten thousand people; 万人; 个
terminal; 终端; 个
test; 测试; 次
theme; 主题; 个; topics; topic; 议题
ticket; 门票; 张
token; 词元; 个
tourist; 游客; 名
town; 乡镇; 个; township; townships; 镇; 特色小镇
track; 赛道; 条
train; 列车; 列; 动车组; 班列; 货运列车; 高铁列车
trainee; 学员; 名; 学徒工
transaction; 交易量; 笔; 订单交易
transistor; 晶体管; 个
tree; 树木; 棵; 果树; 苗木
truck; 卡车; 辆; heavy truck; heavy trucks; 重卡; 货车; 渣土车; 挂车; 重型卡车
turbine; 风机; 台; wind turbine; wind turbines; 机组设备
type; 类型; 类
unicorn; 独角兽企业; 家; unicorn company; unicorn companies; 独角兽
unit; 台套; ; 台（套）; 台机组; 机组; 发电机组
university/universities; 大学; 所; 高校
unmanned aerial vehicle; 无人驾驶航空器; 架; uav; uavs
user; 用户; 名
vaccine; 疫苗; 支
variety/varieties; 品种; 个; 新品种
vehicle; 汽车; 辆; 整车; car; cars; 车辆; 新能源汽车; 乘用车; 轿车; 电动车; 新能源车
vertiport; 起降点; 个; landing site; landing sites; take-off and landing sites; 起降场; 起降场地; 起降平台; 停机坪
vessel berth; 泊位; 个; berths; berth
video; 视频; 个
village; 村庄; 个; 行政村; 村; 自然村; 示范村
volunteer; 志愿者; 名
wafer; 晶圆; 片; 晶圆片
warehouse; 仓库; 座; 海外仓; 冷库
wind farm; 风电场; 座
woman/women; 女性; 名
word; 单词; 个; words
work; 作品; 件
workshop; 车间; 个
workstation; 工作站; 个
zone; 示范区; 个"""
