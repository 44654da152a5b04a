/** Closed word lists of the rule recognizers. Lower case; compare with the lower-cased token. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');

export const months = words('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec');

/** Words that end a title: what comes after is the name. */
export const titleHeads = words(`
  minister president premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson spokesmen governor mayor senator
  congressman congresswoman representative chairman chairwoman chairperson chair speaker director commissioner chief commander general
  admiral colonel lieutenant captain major sergeant corporal brigadier marshal commodore gen adm col lt capt maj sgt brig cdr
  king queen prince princess emir sultan sheikh shaikh sheik ayatollah imam mullah pope archbishop bishop cardinal rabbi patriarch reverend rev
  mr mrs ms miss mx dr prof professor sir dame lord lady judge justice attorney prosecutor leader analyst economist expert adviser advisor
  coordinator rapporteur delegate negotiator diplomat lawmaker mp counsel officer warlord activist journalist correspondent
  reporter editor author coach singer actor farmer resident founder owner manager engineer researcher scientist historian teacher
  doctor nurse fisherman skipper superintendent inspector constable sheriff detective undersecretary ceo cfo comptroller treasurer trader
  shopkeeper baker driver pilot midwife pharmacist meteorologist hydrologist
`);

/** Heads that stand before a single name too ("President Biden"), where others want two words or more. */
export const strongTitleHeads = words(`
  minister president premier chancellor secretary ambassador spokesman spokeswoman spokesperson governor mayor senator congressman
  congresswoman representative chairman chairwoman commissioner general admiral colonel lieutenant captain major sergeant corporal brigadier
  marshal commodore gen adm col lt capt maj sgt brig king queen prince princess emir sultan sheikh shaikh sheik ayatollah imam mullah pope
  archbishop bishop cardinal rabbi patriarch mr mrs ms miss mx dr prof professor sir dame lord lady judge justice superintendent inspector
`);

/** Words that may stand before a head and belong to the title. */
export const titleModifiers = words(`
  prime foreign defense defence interior finance economy trade energy health justice deputy vice acting former interim first second permanent
  under assistant associate senior chief attorney press state special general major lieutenant rear brigadier executive managing
  transport agriculture education environment labour labor culture oil home external security national affairs treasury
  external commerce industry development planning communications information science technology infrastructure army navy air force military
  police opposition party parliament parliamentary government presidential regional provincial city town district rebel union company court
  supreme crown grand incoming outgoing current newly elected caretaker staff public relations and of
`);

/** Particles inside personal names, lower case or not. */
export const nameParticles = words('de da do dos das del della di du la le van von der den ten ter el al bin bint ibn abu abd ben ould mac y st');

/** Verbs of saying and doing that follow a person's name far more often than anything else's. */
export const speechVerbs = words('said says told added adds warned noted argued asked replied wrote tweeted posted explained insisted recalled testified shouted joked remarked');

/** First names common in the world's news: evidence, never proof. */
export const firstNames = words(`
  aaron abdel abdelaziz abdullah abdul abdulaziz abdulla abraham adam adel adrian ahmad ahmed aisha akira alan albert alberto alejandro aleksandr
  alessandro alex alexander alexandra alexei alexey alfred ali alice alicia alistair amanda amina amir amy ana anastasia anatoly andre andrea
  andreas andrei andres andrew andrey andriy angela anita ann anna anne anthony antoine anton antonio antony arash arjun arthur artem asad ashraf
  aung barbara bashar bashir beatriz benjamin bernard bernd bilal bill bob boris brian bruno camille carl carla carlos carol caroline
  catherine cecilia charles chris christian christina christine christopher claire claudia colin cristina cyril daisuke dan daniel daniela david
  deborah denis dennis diana diego dimitri dmitri dmitry dmytro dominic donald dong dorothy douglas ed edgar eduard eduardo edward ekaterina elena
  eleni elias elizabeth ellen emil emily emma emmanuel enrique eric erik esther eva evelyn fadi faisal fatima fatou federico felipe felix fernando
  florence florian francesca francesco francis francisco francois frank franz fred frederic friedrich fumio gabriel gabriela galina gary george georges
  gerard gerhard giorgi giorgio giovanni giulia giuseppe gloria gordon graham greg gregory guillermo gustavo guy hadi halima hamid hana hannah hans haruka
  harry hassan heather hector helen helena henri henrik henry hiroshi hossein hugo hussein hussain ian ibrahim igor ilya imran ines ingrid irina isabel
  isabelle ismail ivan ivana jack jacob jacques james jamal jan jana jane janet javier jean jeff jeffrey jennifer jens jeremy jerome jessica jim joan
  joanna joao joe joel johan johann john johnny jonas jonathan jorge jose josef joseph joshua juan juana judith julia julian julie julio jun kaja kamal karen
  karim karin karl kate katherine kathleen katrin keiko keith kelly ken kenji kenneth kevin khaled khalid kim kofi konstantin kristina kwame lars laura
  laurent layla leila leonid li liam lin linda ling lisa louis louise lucas lucia luis luisa lukas luke lyudmila maha mahmoud malik manuel marc marcel
  marco marcos maria mariam marie marina mario marion mark marko marta martha martin mary masha mateo matteo matthew matthias maria maurice
  mauricio max maxim megan mehdi mehmet mei melissa michael michel michelle miguel mikhail milan milos mina ming mohamed mohammad mohammed mohamad monica
  moses mohsen muhammad murat mustafa mykola nadia nancy naoko naomi natalia natasha nathan neil nicholas nick nicola nicolas nikol nikola nikolai
  nina noah nobuo noor nora oksana oleg oleh oleksandr oleksiy olena olga oliver olivia olivier omar oscar osman otto pablo paola paolo
  patricia patrick paul paula paulo pavel pavlo pedro peter petr petra petro philip philippe pierre piotr priya rachel rafael rahul raj rajesh ramon
  ramzi rania rashid raul ravi raymond rebecca renate rene ricardo richard rita robert roberto roger roman ronald rosa rosario roxana ruslan ruth ryan
  sabine said salah saleh salem salma sam samantha samir samuel sandra santiago sara sarah scott sean sebastian sergei sergey sergio serhiy sharif
  sharon shinzo simon sofia sonia sophie stefan stefano stephanie stephen steve steven stuart sunil susan svetlana taras tariq tatiana tatyana
  teresa thabo thomas tim timothy tom tomas tony tsai ursula valentina valery vanessa vasily vera veronica victor viktor vincent virginia
  vitali vladimir volodymyr walid walter wang wei wilhelm william wolfgang xavier xi yana yannick yasmin yasser yevgeny yoko yoshimasa yuki yulia yuri yusuf
  yves yvonne zainab zhang zoe zoran
`);

/** Last words of an organization's name. */
export const organizationHeads = words(`
  ministry department agency bureau office council committee commission parliament senate assembly court tribunal party union alliance
  federation association organization organisation international league congress authority administration institute institution university college academy
  school foundation fund bank corporation corp company co inc ltd llc plc gmbh group holdings ag bv oy sa spa jsc pjsc ooo
  industries enterprises airlines airways shipping lines motors energy petroleum steel shipyards shipyard electric electronics technologies systems
  broadcasting television news times post herald tribune gazette journal agency press radio observatory centre center society club trust
  secretariat directorate service services police army navy force forces corps guard guards brigade battalion regiment division squadron command fleet militia
  front movement brotherhood coalition bloc initiative consortium cooperative syndicate network exchange inspectorate treasury chamber board
  partnership registry laboratory laboratories fze fzco dmcc sl kg sarl oao zao kk ab nv spc logistics trading refinery insurers insurance telecom media works
`);

/** First words of an organization's name that has "of" or "for" after them. */
export const organizationStarts = words(`
  ministry department bureau office bank university institute court council committee commission chamber federation union association league
  organization organisation house board academy society front movement party army government forces directorate agency centre center fund
  parliament congress school college conference
`);

/** Last words of a facility's name. */
export const facilityHeads = words(`
  airport airfield airbase base port harbour harbor terminal bridge dam hospital prison barracks garrison station plant mosque church cathedral
  stadium palace pier dock docks canal tunnel checkpoint crossing monastery embassy consulate square highway hotel hall tower wharf lighthouse museum
  mill quay market lock depot clinic camp
`);

/** Last words of a natural or administrative place's name. */
export const placeHeads = words(`
  province region oblast district county governorate prefecture raion valley river lake island islands mountains mount sea strait gulf bay ocean
  desert peninsula plateau cape coast basin delta archipelago reef shoal atoll bank hills pass forest canyon falls city town village municipality heights
`);

/** First words of a natural place's name ("Mount Hermon", "Lake Chad"). */
export const placeStarts = words('mount lake cape gulf strait sea bay river isle isles port fort');

/** Last or first words of a named event. */
export const eventHeads = words('war wars summit conference exercise operation games cup festival agreement accord accords treaty revolution uprising crisis olympics forum congress');
export const eventStarts = words('operation exercise hurricane typhoon cyclone storm treaty battle siege');

/** Lower-case words that may stand inside a capitalised name. */
export const nameConnectors = words('of for the and on de la du des del y al e und in');

/** Words before a small place's name that say that it is one. */
export const placeCues = words('in near at from to outside around toward towards into across through between reached entered left leaving visited visiting via town city village port off inside within');

/** Capitalised words that open a sentence or a heading and are no names. */
export const notNames = words(`
  the a an own does did this that these those it he she they we i you his her their our its my your in on at by for from with to of as but and or if when while after before since
  although though however meanwhile earlier later last next more most many some all both each every no not yes there here what who why how where which
  according under over during until despite among amid between against about into out up down per also only still even just then now one two three four five six seven
  eight nine ten new old former local officials sources reports statement summary situation comment note update annex source reference subject
  name names alias aliases dob pob nationality born address remarks listed number type date time location place unit end begin total copy page section part item paragraph resolution article north south east west northern southern eastern western central
`);
