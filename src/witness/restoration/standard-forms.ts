import { Converter } from 'opencc-js'
import type { ConversionMethod } from './scorecard.ts'

/**
 * Where the state's own table differs from OpenCC's standard: a Simplified character, its form by OpenCC, its form by the
 * 《通用规范汉字表》 (国发〔2013〕23号), appendix 规范字与繁体字、异体字对照表: 説 for 說, 布 for 佈, 采 for 採.
 */
const FORMS =
  '厂厂廠 干榦幹 个箇個 么麼麽 么么麽 广广廣 尸屍尸 扎紮扎 巨鉅巨 升昇升 仇讎仇 斤觔斤 仑崙侖 凶兇凶 布佈布 占佔占 叹歎嘆 册冊册 汇滙匯 宁甯寧 扣釦扣 托託托 虫虫蟲 曲麴麯 同衕同 吊弔吊 吃喫吃 价价價 仿彷仿 向曏嚮 产產産 决決决 并並并 并併并 并幷并 异異异 奸姦奸 坛罈罎 壳殼殻 志誌志 却卻却 苏甦蘇 杆桿杆 杠槓杠 豆荳豆 呆待呆 针鍼針 佣佣傭 皂皁皂 佛彿佛 删刪删 况況况 床牀床 弃棄弃 闲閒閑 汹洶汹 泛氾泛 泛汎泛 灾災灾 局侷局 鸡雞鷄 玩翫玩 拐柺拐 抵牴抵 幸倖幸 苹苹蘋 杯盃杯 柜柜櫃 枪鎗槍 杰傑杰 厕廁厠 果菓果 昆崑昆 咏詠咏 岩巖岩 秆稈秆 岳嶽岳 径逕徑 肴餚肴 采採采 采寀采 念唸念 周週周 净淨净 沾霑沾 泪淚泪 注註注 录錄録 录彔録 届屆届 弦絃弦 参蔘參 线線綫 挂掛挂 荐荐薦 荡盪蕩 胡衚胡 荫廕蔭 药葯藥 栅柵栅 厘釐厘 面麪麵 背揹背 竖豎竪 尝嚐嘗 哄鬨哄 咽嚥咽 骂罵駡 勋勳勛 哗譁嘩 钩鉤鈎 矩榘矩 适适適 修脩修 俊儁俊 叙敘叙 胜胜勝 脉脈脉 奖獎奬 迹跡迹 迹蹟迹 炼鍊煉 恒恆恒 恤卹恤 说說説 绝絕絶 艳豔艷 捆綑捆 挽輓挽 耻恥耻 晋晉晋 栖棲栖 核覈核 栗慄栗 唇脣唇 峰峯峰 赃贓贜 秘祕秘 笋筍笋 拿拏拿 狸貍狸 凄悽凄 凄淒凄 席蓆席 凉涼凉 阅閱閲 烟煙烟 烟菸烟 涌湧涌 娘孃娘 绣繡綉 琅瑯琅 酝醞醖 厢廂厢 戚慼戚 戚鏚戚 铲剷鏟 欲慾欲 彩綵彩 脚腳脚 够夠够 猪豬猪 猫貓猫 凑湊凑 减減减 庵菴庵 梁樑梁 窑窯窑 绷繃綳 绿綠緑 堤隄堤 搜蒐搜 葱蔥葱 棱稜棱 厨廚厨 厦廈厦 确确確 喂餵喂 链鍊鏈 锄耡鋤 锈鏽銹 锐銳鋭 腊腊臘 猬蝟猬 焰燄焰 湿溼濕 游遊游 雇僱雇 谣謠謡 强強强 携攜携 鉴鑑鑒 暗闇暗 颓頹頽 毁毀毁 毁燬毁 毁譭毁 愈癒愈 禀稟禀 痴癡痴 韵韻韵 溪谿溪 群羣群 叠疊叠 墙牆墻 碱鹼碱 愿愿願 踊踊踴 蜡蜡蠟 熏燻熏 熏薰熏 撑撐撑 蕴蘊藴 霉霉黴 踪蹤踪 蝎蠍蝎 僵殭僵 颜顏顔 糊餬糊 潜潛潜 澄澂澄 橱櫥橱 噪譟噪 赞讚贊 雕鵰雕 鳄鱷鰐 藤籐藤 镰鎌鐮 札劄札 亘亙亘 伫佇伫 凫鳧鳬 虬虯虬 牦犛牦 瓮甕瓮 姗姍姗 虱蝨虱 珐琺珐 栀梔栀 斫斲斫 昵暱昵 咤吒咤 籼秈籼 埙壎塤 莅蒞莅 莼蓴蒓 蚝蠔蚝 隽雋隽 袅嫋裊 疴痾疴 疱皰疱 浚濬浚 冢塚冢 娴嫺嫻 绦絛縧 悫愨慤 厩廄厩 眦眥眦 啮齧嚙 偬傯偬 绱鞝緔 赍齎賫 椁槨椁 跖蹠跖 腌醃腌 裥襉襇 幂冪幂 谥諡謚 腭齶腭 滟灩灧 厮廝厮 鲞鯗鮝 粽糉粽 镌鐫鎸 糍餈糍 赝贗贋 镢钁鐝 膻羶膻 蹰躕蹰 鼹鼴鼹 缊縕緼 辒轀輼 谫譾謭 糇餱糇 鳁鰮鰛'

const formOf: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').map((entry) => {
    const [hans = '', opencc = '', standard = ''] = entry
    return [hans + opencc, standard]
  }),
)

/** Conversion into the Traditional forms of the 《通用规范汉字表》: words as OpenCC tells them apart, forms by the table. */
export function standardForms(): ConversionMethod {
  const toStandard = Converter({ from: 'cn', to: 't' })
  const convert = (text: string) => {
    const hans = Array.from(text)
    return Array.from(toStandard(text), (form, i) => formOf.get(`${hans[i] ?? ''}${form}`) ?? form).join('')
  }
  return { method: 'cn→gov', into: 'witness', convert }
}
