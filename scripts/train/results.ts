import type { Gazetteer } from '../../src/core/gazetteer/gazetteer';
import { words } from '../../src/core/detect/lexicon';
import type { TypeId } from '../../src/core/types';
import type { Document, Span } from './corpora';

/*
 * The corpora hold stories but hardly any of the lists that news is full of: results, standings, rankings, quotations.
 * There a city's name is its team, which no story teaches. So lists are made up: the layout is ours, the names are
 * well-known clubs, cities with teams, and persons, countries and companies as the corpora mark them.
 */

const clubs = `
  Arsenal|Chelsea|Everton|Liverpool|Leeds|Leeds United|Manchester United|Manchester City|Newcastle|Aston Villa|Tottenham|Tottenham Hotspur|West Ham
  Sunderland|Southampton|Middlesbrough|Blackburn|Derby|Leicester|Coventry|Wimbledon|Nottingham Forest|Sheffield Wednesday|Sheffield United|Norwich
  Ipswich|Birmingham|Wolverhampton|Bolton|Barnsley|Burnley|Preston|Stoke|Reading|Swansea|Cardiff|Celtic|Rangers|Hearts|Hibernian|Aberdeen|Dundee|Kilmarnock
  Motherwell|Raith|Bayern Munich|Borussia Dortmund|Werder Bremen|Schalke|Hamburg|Cologne|Stuttgart|VfB Stuttgart|Bayer Leverkusen|Karlsruhe|1860 Munich|Hansa Rostock
  Moenchengladbach|Duisburg|Bochum|Freiburg|Eintracht Frankfurt|St Pauli|Paris St Germain|Marseille|Monaco|Auxerre|Lyon|Bordeaux|Nantes|Lens|Lille
  Strasbourg|Metz|Nice|Rennes|Guingamp|Bastia|Montpellier|Cannes|Le Havre|Nancy|Caen|Ajax|Feyenoord|PSV Eindhoven|Twente Enschede|Utrecht|Vitesse Arnhem|Heerenveen
  Groningen|Willem II Tilburg|Roda JC Kerkrade|Sparta Rotterdam|Anderlecht|Club Brugge|Standard Liege|Genk|Ghent|Lokeren|Juventus|AC Milan|Inter Milan|Internazionale|Roma
  Lazio|Parma|Fiorentina|Sampdoria|Napoli|Udinese|Bologna|Cagliari|Atalanta|Vicenza|Piacenza|Perugia|Verona|Reggiana|Real Madrid|Barcelona|Atletico Madrid
  Valencia|Deportivo Coruna|Real Betis|Sevilla|Espanyol|Athletic Bilbao|Real Sociedad|Celta Vigo|Real Zaragoza|Tenerife|Valladolid|Racing Santander|Sporting Gijon
  Benfica|Porto|Sporting|Sporting Lisbon|Boavista|Guimaraes|Braga|Galatasaray|Fenerbahce|Besiktas|Trabzonspor|Olympiakos|Panathinaikos|AEK Athens|Legia Warsaw
  Widzew Lodz|Sparta Prague|Slavia Prague|Slovan Bratislava|Ferencvaros|Steaua Bucharest|Dinamo Bucharest|CSKA Sofia|Levski|Red Star|Partizan|Hajduk Split|Dinamo Zagreb|Spartak Moscow
  CSKA Moscow|Dynamo Moscow|Dynamo Kiev|Shakhtar Donetsk|Rapid Vienna|Austria Vienna|Sturm Graz|Grasshopper|Sion|Neuchatel|St Gallen|Lucerne|Rosenborg|Brann|IFK Gothenburg
  AIK Stockholm|Malmo|Brondby|FC Copenhagen|HJK Helsinki|Boca Juniors|River Plate|Velez Sarsfield|Racing Club|Independiente|San Lorenzo|Flamengo|Fluminense|Palmeiras|Santos
  Corinthians|Gremio|Sao Paulo|Vasco da Gama|Penarol|Nacional|Colo Colo|America|Guadalajara|Al Ahly|Zamalek|Esperance|Kaizer Chiefs|Orlando Pirates|Al Hilal|Al Nassr
  Essex|Kent|Surrey|Yorkshire|Lancashire|Middlesex|Warwickshire|Nottinghamshire|Derbyshire|Glamorgan|Sussex|Hampshire|Somerset|Durham|Leicestershire|Worcestershire|Gloucestershire
  Wigan|Bath|Harlequins|Leicester Tigers|Wasps|Saracens|Gloucester|Bristol|Toulouse|Brive|Bradford|St Helens|Warrington|Halifax|Castleford|Balmain|Canberra|Brisbane|Auckland|Penrith|Parramatta
  Carlton|Collingwood|Essendon|Geelong|Hawthorn|Fremantle|West Coast|North Melbourne|Olympique Lyon|Limoges|Villeurbanne|Cibona Zagreb|Maccabi Tel Aviv|Virtus Bologna|Real Mallorca`
  .split(/[|\n]/).map((name) => name.trim()).filter(Boolean);

/** Cities and states whose teams go by their names. */
const sides = `
  New York|Boston|Baltimore|Toronto|Detroit|Cleveland|Chicago|Minnesota|Milwaukee|Kansas City|Texas|Seattle|Oakland|California|Atlanta|Florida|Montreal|Philadelphia|Houston
  St. Louis|Cincinnati|Pittsburgh|San Diego|Los Angeles|San Francisco|Colorado|Dallas|Denver|Washington|Miami|Orlando|Tampa Bay|Buffalo|New Jersey|Ottawa|Hartford|Phoenix|Edmonton
  Calgary|Vancouver|Anaheim|San Jose|Indiana|Charlotte|Portland|Sacramento|Golden State|Utah|San Antonio|Green Bay|Carolina|Jacksonville|New England|Arizona|Tennessee|Memphis`
  .split(/[|\n]/).map((name) => name.trim()).filter(Boolean);

const nicknames = words(`
  Yankees Mets Dodgers Giants Cubs Braves Orioles Indians Tigers Royals Twins Brewers Rangers Mariners Athletics Angels Phillies Expos Marlins Cardinals Reds Pirates
  Astros Rockies Padres Knicks Bulls Lakers Celtics Rockets Spurs Jazz Suns Heat Magic Hornets Pistons Pacers Cowboys Packers Redskins Dolphins Jets Bills Steelers
  Broncos Raiders Chargers Saints Bears Lions Vikings Rangers Bruins Flyers Penguins Sharks Kings Canucks Oilers Flames`);

const venues = 'London|Paris|Zurich|Brussels|Tokyo|Sydney|Melbourne|Adelaide|Perth|Monte Carlo|Cologne|Hong Kong|Kuala Lumpur|Jakarta|Lahore|Colombo|Manchester|Rome|Lausanne|Oslo|Osaka|Bangkok|Nairobi|Cairo|Doha|Toronto|Stockholm|Vienna|Prague|Budapest'.split('|');
const peoples = 'English|Scottish|German|French|Dutch|Belgian|Italian|Spanish|Portuguese|Turkish|Greek|Polish|Czech|Austrian|Swiss|Norwegian|Swedish|Danish|Brazilian|Argentine|Australian|Japanese|Romanian|Hungarian'.split('|');

/** What a made-up list draws its names from. */
export interface Names {
  readonly person: readonly string[];
  readonly country: readonly string[];
  readonly company: readonly string[];
}

/** Names that documents mark, as lists have them. */
export function namesIn(documents: readonly Document[], gazetteer: Gazetteer): Names {
  const all = documents.flatMap(({ text, spans }) => spans.map(({ start, end, type }) => ({ type, name: text.slice(start, end) })));
  const of = (type: TypeId, fits: (name: string) => boolean): string[] => [...new Set(all.filter((mark) => mark.type === type && fits(mark.name)).map(({ name }) => name))];
  return {
    person: of('person', (name) => /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(name)),
    country: of('place', (name) => gazetteer.matches(name)[0]?.type === 'country'),
    company: of('organization', (name) => /^\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2}$/u.test(name) && gazetteer.matches(name).length === 0),
  };
}

type Draw = (list: readonly string[]) => string;

/** Kinds of lists: a headline, a dateline, an introduction, and lines of which some are drawn. Slots are in braces, see {@link slots}. */
const kinds: readonly { readonly heads: readonly string[]; readonly lines: readonly string[] }[] = [
  {
    heads: ['Soccer - {people} league results.', '{people} first division results and standings', 'Soccer: {people} cup, second round', 'Results of {people} league matches on {day}:'],
    lines: ['{club} {d} {club} {d}', '{club} {d} {club} {d} (halftime {d}-{d})', '{club} {d} ({last} {nn}) {club} {d} ({last} {nn}, {last} {nn})', '{club} {n} {n} {d} {d} {nn} {nn} {nn}', '{d}. {club} {nn} {nn} {nn}', 'Attendance: {d},{d}00',
      '{club} - {last} ({nn}th minute), {last} ({nn}th).', '{club} v {club}', 'Standings (played, won, drawn, lost, points):', '{club} lead on goal difference from {club} and {club}.', '{club} beat {club} {d}-{d} in {venue} on {day}.'],
  },
  {
    heads: ['Soccer - World Cup qualifying results.', 'Asian Cup: group {d} standings', 'International friendly results on {day}', 'Rugby union - test results'],
    lines: ['{country} {d} {country} {d}', '{country} - {last} ({nn}), {last} ({nn})', '{country} {d} {d} {d} {d} {d} {d} {d}', '{country} beat {country} {d}-{d} in a qualifier in {venue} on {day}.', '{country} v {country} in {venue}', '{country}: {d}-{person}, {d}-{person}, {d}-{person}'],
  },
  {
    heads: ['Baseball - American league results.', 'Basketball: results of games played on {day}', 'National Hockey standings after {day}\'s games', 'Football: scores of exhibition games', 'Major league standings'],
    lines: ['{side} {d} {side} {d}', '{side} {nn}, {side} {nn}', '{side} at {side}', '{SIDE} AT {SIDE}', '{side} {nn} {nn} .{nn}{d}', '{side} {nn} {nn} .{nn}{d} {d} 1/2', 'EASTERN DIVISION', 'W L PCT GB', 'CENTRAL DIVISION', '{side} {d} {side} {d} ({nn} innings)', '(home team in capitals)',
      '{SIDE} {d} {side} {d}', '{side} (OT)', 'In {side}, {person} drove in three runs as the {nick} beat the {side} {nick} {d}-{d}.', '{person} scored {nn} points for {side}, who beat {side} {nn}-{nn}.', 'The {nick} have won {d} of their last {nn} games.', 'LEADING HITTERS: {last}, {side}, .{nn}{d}'],
  },
  {
    heads: ['Tennis - results at the {venue} open.', 'Tennis: women\'s singles, second round', 'Squash - quarter-final results in {venue}', 'Badminton: men\'s singles'],
    lines: ['{person} ({country}) beat {person} ({country}) {d}-{d} {d}-{d}', '{d}-{person} ({country}) beat {nn}-{person} ({country}) {d}-{d}, {d}-{d}', '{person}, {country}, def. {person}, {country}, {d}-{d}, {d}-{d}', '{person} and {person} ({country}) beat {person} and {person} ({country}) {d}-{d}', 'Seeded {d}, {person} lost to {people} qualifier {person}.'],
  },
  {
    heads: ['Golf - scores at the {venue} open.', 'Athletics: grand prix results in {venue}', 'Skiing - World Cup downhill results', 'Cycling: stage {d} placings', 'Motor racing - grand prix practice times', 'Swimming finals in {venue}'],
    lines: ['{n}. {person} ({country}) {d}:{nn}.{nn}', '{n}. {person} ({country}) {nn} points', '{nn} {person} ({country}) {nn} {nn} {nn}', '{n}. {person}, {country}, {nn}', '{person} {nn} {nn} {nn}', '{n}. {country} {nn}', '{n}. {person} ({club}) same time', '{n}. {country} ({last}, {last}, {last}) {d}:{nn}.{nn}', 'Men\'s 200 metres'],
  },
  {
    heads: ['Cricket - {country} v {country} scoreboard', 'Cricket: county championship scores', 'Cricket - one-day international in {venue}'],
    lines: ['{last} b {last} {nn}', '{last} c {last} b {last} {nn}', '{last} not out {nn}', '{country} {nn}{d} all out ({last} {nn}, {last} {d}-{nn})', '{club} {nn}{d} ({last} {nn}). {club} {nn} for {d}.', 'Bowling: {last} {n}-{d}-{nn}-{d}, {last} {n}-{d}-{nn}-{d}', '{venue}: {club} beat {club} by {nn} runs.', '{country} won the toss and put {country} in to bat.'],
  },
  {
    heads: ['{venue} shares - closing prices', 'Stocks: most active issues', 'Corporate earnings on {day}', '{country}: ratings and prices'],
    lines: ['{company} {nn}.{nn} +{d}.{d}', '{company} fell {d} to {nn}{d}.', '{company} Q{d} net profit {nn} mln vs {nn} mln', '{company} said it bought {nn} percent of {company}.', '{venue} stocks closed lower, led by {company}.', '{country} {nn}.{d} {nn}.{d}', 'Shares in {company} rose {d} percent in {venue}.'],
  },
  {
    heads: ['{club} sign {people} striker', '{side} win again', 'Injury blow for {club}', '{country} name squad'],
    lines: ['{club} have signed {people} midfielder {person} from {club}.', '{person}, who joined {club} from {club} last season, scored twice.', '{club} manager {person} said his side had played well.', '{country} coach {person} named {nn} players for the match against {country} in {venue}.',
      '{side} {nick} pitcher {person} gave up {d} hits.', 'The {side} {nick} signed {person} to a two-year contract.', '{side} acquired {person} from {side} for {person}.', '{person} of {country} won in {venue} ahead of {person} of {country}.', '{club} lost {d}-{d} at home to {club} on {day}.', '{club}\'s {person} was sent off in {venue}.', '{people} champions {club} drew with {club}.'],
  },
];

/** What stands for each slot, and of which type it is. */
function fill(slot: string, names: Names, draw: Draw): readonly [string, TypeId?] {
  switch (slot) {
    case 'club': return [draw(clubs), 'organization'];
    case 'side': return [draw(sides), 'organization'];
    case 'SIDE': return [draw(sides).toUpperCase(), 'organization'];
    case 'nick': return [draw([...nicknames]), 'organization'];
    case 'company': return [draw(names.company), 'organization'];
    case 'person': return [draw(names.person), 'person'];
    case 'last': return [draw(names.person).split(' ').at(-1)!, 'person'];
    case 'country': return [draw(names.country), 'place'];
    case 'venue': return [draw(venues), 'place'];
    case 'people': return [draw(peoples), 'group'];
    case 'day': return [draw(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])];
    case 'd': return [draw([...'0123456789'])];
    case 'n': return [draw([...'123456789'])];
    default: return [draw([...'123456789']) + draw([...'0123456789'])];
  }
}

/** Made-up documents to learn from. */
export function madeDocuments(count: number, names: Names, random: () => number): Document[] {
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const { heads, lines } = draw(kinds);
    const chosen = Array.from({ length: 3 }, () => draw(lines));
    const body = Array.from({ length: 6 + Math.floor(random() * 10) }, () => draw(chosen));
    const place = random() < 0.5 ? ['{venue} 1999-{n}{n}-1{d}'] : [];
    return write([draw(heads), ...place, ...body, draw(lines)], names, draw);
  });
}

function write(lines: readonly string[], names: Names, draw: Draw): Document {
  const spans: Span[] = [];
  let text = '';
  for (const piece of lines.join('\n').split(/[{}]/).entries()) {
    const [filled, type] = piece[0] % 2 === 1 ? fill(piece[1], names, draw) : [piece[1]];
    if (type) spans.push({ start: text.length, end: text.length + filled.length, type });
    text += filled;
  }
  return { corpus: 'made', licence: '', split: 'train', text, spans };
}
