"""The things that documents count, and their words in English and Chinese."""

__all__ = ["NOUNS"]

# One thing a line: singular; Chinese; measure word; further words for the same thing, in either language.
# The regular plural is understood; an irregular one stands after a slash.
NOUNS = """
access/accesses; 访问; 次; visit; visits; remote access; remote accesses; 人次
achievement; 成果; 项
agent; 智能体; 个
agreement; 协议; 份
aircraft/aircraft; 飞机; 架
airport; 机场; 个; general airport; general airports; 通用机场
application; 应用; 项
area; 区域; 个
base; 基地; 个
base station; 基站; 个; 5g base station; 5g base stations; 5G基站
benchmark; 标杆; 个
brand; 品牌; 个
carrier rocket; 运载火箭; 枚; rocket; rockets; 火箭
case; 案例; 个
centre; 中心; 个; center; centers
chain; 产业链; 条; industrial chain; industrial chains
champion; 冠军; 家; champion enterprise; champion enterprises; 单项冠军
charging pile; 充电桩; 个
chip; 芯片; 枚
city/cities; 城市; 座
cluster; 集群; 个
college; 学院; 个
community/communities; 社区; 个
company/companies; 公司; 家; firm; firms
component; 部件; 个; 零部件
consortium/consortia; 联合体; 个; 创新联合体
contract; 合同; 份; 合同项
country/countries; 国家; 个; 个国家和地区
data set; 数据集; 个; dataset; datasets
day trip; 日游; 次
deal; 交易; 笔
demonstration; 示范; 项; 示范应用
demonstration project; 示范项目; 个
department; 部门; 个
digital workshop; 数字化车间; 个
direction; 方向; 个
document; 文件; 份
drone; 无人机; 架
employee; 员工; 名; worker; workers; 职工
enterprise; 企业; 家; business; businesses
event; 活动; 场
experiment; 实验; 项
expert; 专家; 名
facility/facilities; 设施; 个; 设备设施
factory/factories; 工厂; 家; plant; plants
field; 领域; 个
filing; 备案; 项
flight; 飞行; 架次; 航班
fund; 基金; 支
gazelle; 瞪羚企业; 家; gazelle enterprise; gazelle enterprises; 瞪羚
generation; 代; 个
group; 集团; 个
household; 家庭; 户
hub; 枢纽; 个
incubator; 孵化器; 家
indicator; 指标; 项
industry/industries; 产业; 个
innovation platform; 创新平台; 个
institute; 研究院; 家
institution; 机构; 家; 研究机构
instrument; 仪器; 台
invention patent; 发明专利; 件

job; 岗位; 个; 就业岗位
laboratory/laboratories; 实验室; 家; lab; labs
lander; 着陆器; 个
landing; 着陆; 次
launch/launches; 发射; 次
leading enterprise; 领军企业; 家; 龙头企业
line; 生产线; 条; production line; production lines; 产线
list; 清单; 份
little giant; 小巨人企业; 家; little giants; 小巨人
material; 材料; 种
measure; 措施; 条; 举措
member; 成员; 个
mission; 任务飞行; 次
model; 模型; 个
module; 模块; 个
network; 网; 张; 网络
node; 节点; 个
order; 订单; 份
organisation; 组织; 个; organization; organizations
park; 园区; 个; industrial park; industrial parks; 产业园
patent; 专利; 件; 专利件
patent pool; 专利池; 个
person/people; 人; ; persons; 人员; 名人员
petaflop system; 算力系统; 套
pilot; 试点; 个
pilot zone; 先导区; 个; 先行区
place; 名次; 位; position; positions; 位次
platform; 平台; 个
policy/policies; 政策; 项
product; 产品; 个; 款产品; 种
project; 项目; 个
province; 省份; 个; 省
publication; 论文; 篇; paper; papers
qubit; 量子比特; 个; 比特; quantum bit; quantum bits
rack; 机架; 架; 标准机架
region; 地区; 个
registration; 注册; 次
researcher; 研究人员; 名; 科研人员; scientist; scientists
robot; 机器人; 台
route; 航线; 条; air route; air routes
sample; 样本; 个
satellite; 卫星; 颗
scenario; 场景; 个; application scenario; application scenarios; 应用场景
scene; 场所; 个
school; 学校; 所
sector; 行业; 个
service; 服务; 项
shipment; 出货; 次
site; 站点; 个
smart factory/smart factories; 智能工厂; 家
smartphone; 智能手机; 部; mobile phone; mobile phones; phone; phones; 手机
standard; 标准; 项
startup; 初创企业; 家; start up; start ups
station; 站; 座; 加氢站
student; 学生; 名
supercomputer; 超级计算机; 台
talent/talents; 人才; 名
task; 任务; 个; quantum computing task; quantum computing tasks
team; 团队; 支
technology/technologies; 技术; 项
ten thousand people/ten thousand people; 万人; 个
terminal; 终端; 个
test; 测试; 次
track; 赛道; 条
type; 类型; 类
unicorn; 独角兽企业; 家; unicorn company; unicorn companies; 独角兽
university/universities; 大学; 所; 高校
unmanned aerial vehicle; 无人驾驶航空器; 架; uav; uavs
user; 用户; 名
vehicle; 汽车; 辆; car; cars; 车辆
workshop; 车间; 个
zone; 示范区; 个
"""
