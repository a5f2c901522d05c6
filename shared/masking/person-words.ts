/** Names as people write them in village papers, told by how they are built. Not every name: those that stand where names stand. */

const COMPOUND = '欧阳|上官|司马|诸葛|司徒|东方|尉迟|公孙|慕容|令狐|皇甫|宇文|长孙|夏侯|端木'
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包柏宁柯阮桂闵解柴华车冉房边娄闫骆艾官应占揭畅蓝岩玉'

/** Words that begin with a surname and are no name. */
const NO_NAME =
  /^(高(考|中|校|年|级|龄|标|血|压|寒|原|山|温|度|新|等|速)|安(全|排|置|装|葬|居|心)|成(长|绩|立|员|本|果|都|效|为|人|年|品|交)|方(案|面|便|式|法|向|可)|金(额|融|秋|属)|关(爱|心|于|工|怀|系|键|闭|注|停)|温(暖|馨|度|室|泉)|万(元|亩|人|余|户|只|斤|块)|江(水|边|苏|西|堤|河)|洪(水|涝|灾)|石(料|头|块|油|子|灰)|白(天|内|血|条|菜|酒)|车(辆|费|间|票|站|库|主)|路(费|灯|面|边|口|基|由|段)|马(路|上|匹|铃)|牛(羊|奶|肉|棚)|黄(牛|河|土|沙|豆)|毛(毯|巾|衣|利|重)|施(工|肥|救|行)|时(间|候|期|代|任)|应(当|该|急|到|付|收|届|对|用)|常(年|住|规|务|见|用|驻)|甘(肃|蔗)|左(右|侧|边)|向(上|阳|导|村|镇|全|各|群)|易(地|返|致|涝|燃)|单(位|独|亲|价|据|次|项|日|元|身)|包(括|虫|干|含|装|保|村|户)|曲(线|水|种|下)|华(侨|南|北|东)|柴(油|火)|苗(木|圃)|余(额|款|江|元|人|户|下)|严(重|格|禁|肃)|祝(福|贺)|钱(款|物|财)|田(间|地|边|坎|埂)|林(地|业|木|区|场|权|下)|胡(同|萝)|房(屋|子|产|间|租|顶)|解(决|除|放|释|答)|管(理|护|道|网|控|委|材)|武(装|警)|景(观|区|点)|龙(头|舟)|段(落|位)|乔(迁|木)|文(件|化|明|书|体|艺|物|具|字)|计(划|生)|于(是|今|本|当|上|每)|童(年|话|装)|谷(物|子|雨)|任(务|何|期|命|职)|范(围|本)|季(度|节)|章(程|节)|向(\d|全)|毕(业|竟)|盛(大|会)|席(位|间)|查(看|询|验|处|实|明|收|找|体|出)|位(于|置|次)|项(目|任)|边(境|远|界|民)|游(客|戏|乐|泳)|卫(生|星|健)|宁(夏|静)|程(序|度)|周(边|围|岁|期|转|一|二|三|四|五|六|日|末)|夏(季|天|收|粮)|汤(药|锅)|陆(续|地)|康(复|养|乐)|史(料|上)|万(一)|雷(雨|电|击)|武(术)|何(时|种|人|地|处)|郑重|高(中生)|程控|罗列|顾(客|问|虑)|岩(石|土)|玉(米|器|石)|阳(光|台|性)|欧(洲|元)|艾(滋|草|灸)|官(方|员|兵)|占(地|用|比|道|总)|畅(通)|蓝(天|图|色)|费(用)|纪(委|念|检|律|要)|景区|甄别|鲁班|牟利|卜算|苏(打|州)|许(可|多)|叶(子|片)|石棉|农)/

const TIBETAN =
  '扎西|格桑|达娃|尼玛|次仁|旺堆|巴桑|普布|拉巴|边巴|多吉|索朗|强巴|洛桑|丹增|加央|白玛|德吉|央金|卓玛|顿珠|曲珍|卓嘎|次旦|平措|罗布|拉姆|旺姆|群培|仓决|欧珠|玉珍|曲扎|桑布|措姆|巴珠|米玛|次旺|云丹|旦增|土登|贡布|赤列|晋美|江村|朗杰|洛追|阿旺|强久|央宗|次吉|曲宗|加布|曲吉|仁增|仁青|坚参|嘉措|旺久|旺扎|旺杰|益西|念扎|班丹|巴旦|布赤|德庆|其美|次央|措|珍嘎|伦珠|多布杰|索南|南木|才让|卓嘎|央拉|拉珍|曲英|曲桑|白珍|白央|普赤|普琼|穷达|琼达|达瓦|旺青|维色|益珍|贵桑|次珍|美朗|朗色|桑珠|索多|加措|觉|尼次|玛吉'

const ONE = '[\\u4e00-\\u9fa5]'
const HAN_NAME = `(?:${COMPOUND}|[${SURNAMES}])${ONE}{1,2}`
const TIBETAN_NAME = `(?:${TIBETAN}){1,3}`
const DOTTED_NAME = `${ONE}{1,6}(?:[·•・]${ONE}{1,6}){1,3}`
/** 张某某, 张**, 次仁某: already hidden, and still somebody. */
const HIDDEN_NAME = `${ONE}{1,3}(?:某{1,2}|[*＊×]{1,2})`

const WITHOUT_SURNAME = new RegExp(`^(?:${DOTTED_NAME}|(?:${TIBETAN}){2,3})$`)
const WHOLE = new RegExp(`^(?:${DOTTED_NAME}|${TIBETAN_NAME}|${HAN_NAME})$`)
const HIDDEN = new RegExp(HIDDEN_NAME)

export function isPersonName(text: string): boolean {
  if (text.length < 2 || /某|们$/.test(text)) return false
  return WHOLE.test(text) && !NO_NAME.test(text)
}

const LONGEST = 12
/** What follows a name of two characters and is no part of it. */
const NO_THIRD = /[的在等和为患因入上已家每获领是系有与及从到就现今年岁男女补发共交、已同的被由将把也都]/

/** The longest name that begins at `start`, as [start, end]; null when none does. */
export function nameFrom(text: string, start: number): [number, number] | null {
  for (let length = LONGEST; length >= 2; length -= 1) {
    const candidate = text.slice(start, start + length)
    if (candidate.length < length || !isPersonName(candidate)) continue
    const third = length === 3 && candidate.charAt(2)
    if (third && NO_THIRD.test(third) && isPersonName(candidate.slice(0, 2))) continue
    return [start, start + length]
  }
  return null
}

const BOUNDARY =
  /(^|[^\u4e00-\u9fa5·•・*＊]|学生|儿童|孤儿|村民|儿子|女儿|孙子|孙女|长子|次子|长女|次女|之子|之女|其子|其女|孩子|男孩|女孩|外孙|侄子|侄女|弟弟|妹妹|成员|人员|救助|资助|慰问|发给|补助|看望|给|为|由|与|和|是|系|组|户|的)$/

/** The longest name that ends before `end` and begins where a name may begin. */
export function nameUntil(text: string, end: number): [number, number] | null {
  for (let length = LONGEST; length >= 2; length -= 1) {
    const start = end - length
    if (start >= 0 && isPersonName(text.slice(start, end)) && BOUNDARY.test(text.slice(0, start))) return [start, end]
  }
  return null
}

const SOMEBODY =
  /(本人|其[母父妻夫子女]|之[母父妻夫子女]|母亲|父亲|丈夫|妻子|儿子|女儿|爱人|老伴|配偶|家人|户主|该户|此户|该同志|患者|患病人员|家中|家里|他|她|一人|独居老人)/
const NAME_PLACE = /(^|[，,、；;：:（(\s“"】\]]|村民|组|户|同志|发给|慰问|救助|补助|资助|看望)(?=[\u4e00-\u9fa5])/g

/** What stands after a name and tells it from other words. */
const ACTS =
  /^([，,、；;：:（(\s）)。*]|$|患|因|的|系|是|家|同志|之|确诊|得|查出|长期|常年|多年|突发|突患|被|住院|入院|做|重度|残|肢体|视力|听力|智力|精神|言语|双|半身|左|右|身患|重病|体弱|[一二三四五六七八九十]组|第?[一二三四]级)/

/** Whether a sentence speaks of somebody: by name, hidden name, or kinship. */
export function speaksOfPerson(sentence: string): boolean {
  if (SOMEBODY.test(sentence) || HIDDEN.test(sentence)) return true
  const text = ([start, end]: [number, number]) => sentence.slice(start, end)
  NAME_PLACE.lastIndex = 0
  for (let match = NAME_PLACE.exec(sentence); match !== null; match = NAME_PLACE.exec(sentence)) {
    const name = nameFrom(sentence, match.index + match[0].length)
    if (name !== null && (WITHOUT_SURNAME.test(text(name)) || ACTS.test(sentence.slice(name[1])))) return true
    if (match[0] === '') NAME_PLACE.lastIndex += 1
  }
  return false
}
