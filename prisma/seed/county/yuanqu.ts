import type { CountySeed } from '../county-seed'

const COUNTY = '140827'
const VILLAGE = '140827101200'

/** 垣曲县: eight special teams and a clean-up of what towns and villages own. */
export const yuanqu: CountySeed = {
  code: COUNTY,
  name: '垣曲县',
  villages: [
    {
      division: VILLAGE,
      manner: 'HAN',
      households: 24,
      groups: ['一组', '二组'],
      faces: [
        { name: '文芸豆', role: '村民', sex: 'FEMALE' },
        { name: '翟水根', role: '村委会主任', office: { kind: 'VILLAGE_CADRE', post: 'VILLAGE_DIRECTOR' } },
        { name: '畅清明', role: '村务监督委员会主任', office: { kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' } },
        { name: '侯得稳', role: '垣曲县项目办', office: { kind: 'COUNTY_STAFF', division: COUNTY } },
      ],
    },
  ],
  notices: [
    {
      division: COUNTY,
      title: '乡镇和村固定资产清理开始',
      body: '县里八个专项组分头下去，对乡镇和村的固定资产一件一件核对：有账无物的写明原因，有物无账的补登记。清理结果在村里公开，大家可以对照着看。',
      daysAgo: 6,
      read: 0.4,
    },
    {
      division: VILLAGE,
      title: '村里东西清点，请大家作个见证',
      body: '周五上午清点村集体的房屋、机器、桌椅。愿意来看的都可以来，清点单当场签字。',
      daysAgo: 1,
      read: 0.5,
    },
  ],
  policies: [],
  disclosures: [],
  evaluations: [],
}
