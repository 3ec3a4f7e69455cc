using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Frequent verbs in their plain form, and irregular past forms.</summary>
internal static class Verbs
{
    /// <summary>Verbs that are no nouns.</summary>
    public static FrozenSet<string> Only { get; } = English.Set(
        """
        allow provide become require include consider describe propose investigate demonstrate discuss examine analyze analyse
        evaluate derive obtain achieve apply introduce develop improve reduce determine compute generate solve perform involve employ
        utilize utilise illustrate explain illuminate reveal suggest indicate imply argue prove verify validate compare identify
        define specify characterize characterise represent contain consist depend rely occur appear exist remain arise emerge enable
        ensure facilitate prevent avoid overcome explore understand learn teach believe realise realize recognise recognize remember
        forget assume conclude expect predict decide choose prefer intend agree disagree accept reject refuse deny admit confirm
        announce declare insist inform tell say ask reply speak write read hear listen see seem think know want like enjoy give take
        get make go come put let keep hold bring send carry wear buy sell pay spend lose win find seek eat sit fly swim raise grow
        create destroy pick arrive enter die kill bear born begin continue manage fail succeed serve join follow happen fill add
        remove replace combine connect attach separate extend expand hang belong deserve weigh own possess receive acquire earn miss
        attend hire fire quit retire resign elect appoint defend protect save arrest accuse convict blame forgive thank praise
        criticise criticize complain apologize apologise threaten warn advise encourage persuade convince compel permit forbid invite
        greet marry divorce cook bake boil clean adapt adjust adopt amend assess assign assist associate assure attract calculate
        cease cite collapse collect commit communicate compete compile compose comprise concentrate confront constitute construct
        consult consume contribute convert convey cooperate coordinate cope correspond dedicate deliver depict deploy detect differ
        direct disappear discover dismiss dominate drag draw edit educate eliminate embrace emphasize emphasise encounter enforce
        engage enhance establish exclude execute expose gather hide hurt ignore imagine implement impose impress incorporate insert
        install integrate interact interpret invest justify knock lay locate maintain modify negotiate observe occupy operate oppose
        organize organise participate perceive pour pray prepare preserve pretend promote publish pursue qualify react recall
        recommend recover reflect refer register relate relax relieve remind repeat resemble resist resolve respond restore restrict
        retain satisfy select shoot shout shut sing sink slip steal submit suffer suppose surround survive suspend tackle tend
        transform translate transmit vary violate wake wander
        """);

    /// <summary>Words that are verbs or nouns, depending on the preceding words.</summary>
    public static FrozenSet<string> OrNouns { get; } = English.Set(
        """
        increase contrast present address claim answer talk look need love hate hope plan search drink sleep stand walk run drive ride
        fall rise build break cut hit kick throw catch pull push lift drop leave return stay start stop finish end try lead change
        move turn open close cover share split spread reach touch cost last gain charge vote fight attack promise force ban visit
        welcome appeal attempt comment concern conduct contact count crash cross dance deal debate decline decrease demand design
        desire display doubt dream dress exercise exhibit experience experiment face feature file focus fold form fund guarantee guess
        guide handle help highlight impact influence interview issue judge jump kiss label lack land laugh launch lie limit link list
        load lock map mark mention mix model monitor murder name note notice object offer order outline pass place play point pose
        post practice press print process produce program progress project question quote race range rank rate record regard regret
        release rent repair report request rest result review reward risk roll rule rush scan schedule score scream shape shift show
        sign smell smile smoke sort sound spell stare state step stick stress strike structure struggle study suit supply support
        surprise suspect switch target taste test tie tour trace track trade train transfer trap travel treat trust update upgrade
        urge use value view wait waste wish wonder work worry wrap yield approach balance base benefit block bridge broadcast call
        camp cast cause challenge chance check code color colour command compromise control copy core cure damage date delay delight
        discount divide document edge effect email escape estimate exchange express fear feel field figure film filter finance fish
        fit flow frame function gamble game gap gift grant group hand head heat host hunt index inch input interface interest iron
        joke journey key lecture level light line live loan log loss machine master match matter measure meet mess method mind mine
        mirror mistake motion mount network number occasion output page paint pair paper park part partner path pattern pause phone
        photograph picture piece pilot pitch plant plot plug position power price profile profit protest purchase purpose queue rain
        ray reason reform refuge rescue research reserve resource respect response ring rock role root round route row sail sale
        sample scale scheme scope scratch screen script seat sense sentence sequence service set shade shadow shelter ship shock shop
        shot sight silence skill slice slide slope snow source space speech speed spin sport spot spring stage stamp star station
        storage store storm story stream stretch string style subject sum surface survey swing symbol system tape task team term text
        thread threat title tone tool top toy transport trick trip trouble truck twist type vehicle video voice volume war warning
        wash watch water wave weight wheel will wind wire word yard drama
        """);

    /// <summary>Past forms and participles of strong verbs.</summary>
    public static FrozenSet<string> Past { get; } = English.Set(
        """
        said told went gone came took taken made gave given got gotten thought knew known kept held brought sent wore bought sold paid
        spent lost won sought ate drank slept sat stood ran flew swam drove driven rode fell rose grew grown built broke threw caught
        left met led became began begun wrote hid understood forgot chose forgave forbade shot shut sang sank stuck struck stole woke
        bore bound bent bred dealt dug drew drawn fed fled flung forsook froze ground heard hung hurt knelt laid lain learnt leapt
        lent lit meant mistook overcame proved read rang rid sawn sewn shaken shook shone shown shrank slid slung spat spun split
        sprang strode stung swore sworn swept swung taught tore torn thrown undertook upheld wept withdrew withheld wound wove did
        undergone shed seen found felt
        """);
}
