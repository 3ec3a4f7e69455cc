using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Closed classes of English words, lower case.</summary>
internal static class English
{
    /// <summary>Words without a meaning of their own.</summary>
    public static FrozenSet<string> StopWords { get; } = Set(
        """
        a an the this that these those some any no none every each either neither both all many much more most few fewer less least
        several such other another same own enough rather quite very too so just even only still also yet already almost always never
        ever often sometimes perhaps maybe again once here there where when why how what which who whom whose whether while whilst
        as at by for from in into of off on onto out over under up down upon with within without about above across after against
        along amid among around before behind below beneath beside besides between beyond despite during except inside like near
        outside past per since than through throughout till to toward towards until via and but or nor if because although though
        unless i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
        itself they them their theirs themselves one ones oneself someone somebody something anyone anybody anything everyone
        everybody everything nobody nothing be am is are was were been being have has had having do does did doing done can could
        may might must shall should will would ought need dare used not don't doesn't didn't isn't aren't wasn't weren't won't
        wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't it's he's she's that's there's what's who's let's i'm i've
        i'd i'll we're we've we'd we'll you're you've you'd you'll they're they've they'd they'll get gets got getting gotten make
        makes made making take takes took taken taking give gives gave given giving go goes went gone going come comes came coming
        see sees saw seen seeing say says said saying know knows knew known knowing think thinks thought thinking seem seems seemed
        look looks looked looking let lets put puts find finds found want wants wanted become becomes became keep keeps kept tell
        tells told feel feels felt use uses using try tries tried turn turns turned well way ways thing things lot lots bit kind
        sort part parts first second third last next new old good bad great little big small long short high low right left own
        two three four five six seven eight nine ten however therefore thus hence indeed instead otherwise moreover anyway else
        simply really actually certainly clearly merely truly nearly especially particularly particular able since now then today
        tonight later soon ago day days time times year years moment moments end ends point points case fact course example etc
        """);

    /// <summary>Words that are capitalised mostly because they open a sentence.</summary>
    public static FrozenSet<string> SentenceOpeners { get; } = Set(
        """
        the a an this that these those it its he she they we you i his her their our your my there here in on at by for from with
        without of to as if when while where what which who why how but and or nor so yet because although though since after
        before until unless once then thus however perhaps maybe still even only just not no yes both all some most many much
        every each one two three nothing everything something someone nobody everyone meanwhile instead indeed moreover later
        now soon never always often sometimes is are was were do does did can could may might must should will would has have had
        let like near over under between among during despite such another other whether either neither rather too also again
        """);

    /// <summary>Words that may be lower case in a title.</summary>
    public static FrozenSet<string> SmallInTitles { get; } = Set(
        "a an the and or but nor of in on at to for from by with as is it de la le les du des el los las del di da il und der die das von van vs");

    /// <summary>Lower-case words that a person's name may contain.</summary>
    public static FrozenSet<string> NameParticles { get; } = Set("de da di du del della der den van von la le bin ibn al el ten ter dos das y");

    /// <summary>Abbreviations after which a sentence may continue.</summary>
    public static FrozenSet<string> Abbreviations { get; } = Set(
        """
        mr mrs ms dr st prof jr sr capt col gen lt sgt rev hon fr sen gov dir ed eds vs v cf no nos vol vols pp p ca c approx min mins
        est dept fig op cit esp viz al trans prod feat ft e.g i.e mt messrs mme mlle
        """);

    /// <summary>Months and weekdays, which are capitalised but are not people.</summary>
    public static FrozenSet<string> Calendar { get; } = Set(
        """
        january february march april may june july august september october november december monday tuesday wednesday thursday
        friday saturday sunday spring summer autumn winter christmas easter
        """);

    /// <summary>Frequent verbs of finite clauses in criticism; a quoted label has none.</summary>
    public static FrozenSet<string> CommonVerbs { get; } = Set(
        """
        is are was were be been am has have had do does did can could will would shall should may might must isn't aren't wasn't
        don't doesn't didn't can't won't i'm it's that's he's she's they're we're you're there's i've we've i'll we'll you'll i'd
        let's what's who's couldn't wouldn't go goes went come comes came know knows knew think thinks thought say says said see
        sees saw want wants wanted make makes made take takes took get gets got give gives gave tell tells told keep kept let feel
        feels felt look looks looked live lives lived love loves loved leave leaves left need needs mean means meant became become
        becomes remember forget forgive wait stay stop start look listen believe hear speak ask asked cannot
        """);

    /// <summary>Makes a set of the words of a text.</summary>
    public static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
