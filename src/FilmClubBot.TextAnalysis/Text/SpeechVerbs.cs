using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Verbs that attribute words to a speaker.</summary>
internal static class SpeechVerbs
{
    /// <summary>All forms that may occur next to a quotation.</summary>
    public static FrozenSet<string> All { get; } = English.Set(
        """
        say says said saying tell tells told telling ask asks asked asking state states stated stating write writes wrote written
        writing explain explains explained explaining remark remarks remarked observe observes observed note notes noted noting add
        adds added adding reply replies replied replying answer answers answered answering admit admits admitted admitting confess
        confesses confessed argue argues argued arguing claim claims claimed insist insists insisted declare declares declared
        declaring announce announces announced whisper whispers whispered whispering mutter mutters muttered murmur murmurs
        murmured shout shouts shouted cry cries cried exclaim exclaims exclaimed recall recalls recalled reflect reflects reflected
        warn warns warned suggest suggests suggested joke jokes joked quip quips quipped lament laments lamented muse muses mused
        wonder wonders wondered put puts describe describes described comment comments commented concede concedes conceded reveal
        reveals revealed confide confides confided promise promises promised plead pleads pleaded beg begs begged protest protests
        protested demand demands demanded inquire inquires inquired enquire enquires enquired respond responds responded retort
        retorts retorted repeat repeats repeated repeating remember remembers remembered recite recites recited intone intones
        intoned sigh sighs sighed laugh laughs laughed narrate narrates narrated offer offers offered conclude concludes concluded
        continue continues continued counter counters countered sum sums summed maintain maintains maintained assert asserts
        asserted affirm affirms affirmed propose proposes proposed yell yells yelled scream screams screamed call calls called
        elaborate elaborates elaborated clarify clarifies clarified theorise theorises theorize theorizes theorised theorized
        speculate speculates speculated contend contends contended opine opines opined posit posits posited enthuse enthuses enthused
        gush gushes gushed marvel marvels marveled marvelled deadpan deadpans deadpanned sneer sneers sneered hiss hisses hissed bark
        barks barked growl growls growled drawl drawls drawled proclaim proclaims proclaimed pronounce pronounces pronounced complain
        complains complained grumble grumbles grumbled boast boasts boasted acknowledge acknowledges acknowledged emphasise
        emphasises emphasised emphasize emphasizes emphasized stress stresses stressed teases teased groan groans groaned interject
        interjects interjected hesitate hesitates hesitated echo echoes echoed submitted acquiesced bellow bellows bellowed gasp
        gasps gasped wail wails wailed sob sobs sobbed moan moans moaned sings sang scold scolds scolded vow vows vowed swear swears
        swore threaten threatens threatened venture ventures ventured volunteer volunteers volunteered
        quote quotes quoted announces snap snaps snapped goes blurts blurted utters uttered mumbles mumbled
        """);

    /// <summary>Verbs of report that need one specific word: "puts it", "sums up".</summary>
    public static FrozenDictionary<string, string> Phrasal { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["put"] = "it", ["puts"] = "it", ["sum"] = "up", ["sums"] = "up", ["summed"] = "up",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs that attribute words to a speaker only directly after them.</summary>
    public static FrozenSet<string> Thinking { get; } = English.Set(
        """
        think thinks thought begin begins began resume resumed return returned rejoin rejoined interrupt interrupts interrupted
        interpose interposed ejaculated laugh laughs laughed smile smiles smiled nod nods nodded grin grins grinned chuckle chuckles
        chuckled shrug shrugs shrugged persist persisted pursue pursued proceed proceeded urge urged went agree agrees agreed assure
        assures assured inform informs informed remind reminds reminded advise advised order ordered command commanded correct
        corrected faltered stammer stammered stutters stuttered
        """);

    /// <summary>Verbs that give a name to a thing rather than report a sentence.</summary>
    public static FrozenSet<string> Naming { get; } = English.Set("call calls called calling describe describes described dub dubs dubbed term termed label labelled name named");

    /// <summary>Verbs by which a critic reports another's judgement: <i>found it “too long for its coat”</i>.</summary>
    public static FrozenSet<string> Judging { get; } = English.Set(
        """
        find finds found consider considers considered deem deems deemed hail hails hailed dismiss dismisses dismissed praise praises
        praised compare compares compared liken likens likened characterise characterises characterised characterize characterizes
        characterized regard regards regarded see sees saw read reads wanted wants refer refers referred referring
        """);

    /// <summary>Verbs in the present by which critics report each other.</summary>
    public static FrozenSet<string> OfCritics { get; } = English.Set(
        "writes argues notes observes contends posits states remarks comments asserts theorises theorizes maintains opines defines describes characterises characterizes");

    /// <summary>Past forms, which report interviews; the plot of a film is narrated in the present.</summary>
    public static FrozenSet<string> Past { get; } = English.Set(
        """
        said told asked stated wrote written explained remarked observed noted added replied answered admitted confessed argued
        claimed insisted declared announced recalled reflected warned suggested joked quipped lamented mused described commented
        conceded revealed remembered concluded responded quoted summed elaborated clarified theorised theorized speculated contended
        opined posited enthused marveled marvelled complained acknowledged emphasised emphasized stressed explained
        """);
}
