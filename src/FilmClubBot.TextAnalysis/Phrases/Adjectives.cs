using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Adjectives, and words that look like adjectives.</summary>
internal static class Adjectives
{
    /// <summary>Adjectives without a typical ending.</summary>
    public static FrozenSet<string> Common { get; } = English.Set(
        """
        able new old good bad great big small little large long short high low early late young recent main major minor different
        similar same possible impossible real true false full empty free open close closed clear simple complex hard easy difficult
        strong weak deep wide narrow broad thin thick hot cold warm cool dark light bright black white red blue green yellow brown
        grey gray rich poor sick healthy happy sad angry fair fine nice right wrong left ready sure likely unlikely common rare
        special general specific particular own single double multiple whole entire total top senior junior prime chief key former
        current present past future previous following further final initial private public local foreign domestic human modern
        ancient dead alive live fresh clean dirty dry wet heavy fast slow quick smart stupid wise safe tough soft loud quiet rough
        smooth sharp flat tall sweet bitter strange odd weird wild mad crazy proud brave calm cheap expensive huge tiny vast enormous
        massive extreme mere sheer pure raw solid liquid better best worse worst bigger biggest larger largest smaller smallest higher
        highest lower lowest older oldest younger youngest newer newest longer longest shorter shortest greater greatest earlier
        earliest latest faster fastest stronger strongest weaker easier hardest easiest closer closest deeper deepest wider fewer
        lesser upper inner outer optimal robust novel linear nonlinear finite infinite discrete continuous dynamic static random
        hybrid virtual digital mobile online remote parallel sequential joint mutual prior sparse dense fuzzy adjacent accurate
        appropriate adequate separate intimate ultimate immediate corporate elaborate moderate approximate delicate desperate
        intermediate alternate inaccurate inappropriate concrete complete obsolete absolute minute acute mature secure obscure bare
        square severe sincere sole stable unstable noble humble gentle subtle fragile hostile futile agile versatile fertile elite
        definite favorite favourite opposite exquisite composite unique antique grotesque picturesque corrupt abrupt exact intact
        compact direct indirect correct incorrect perfect imperfect distinct extinct strict abstract overt covert apt adept inept
        swift slight straight upright frequent infrequent familiar unfamiliar popular unpopular regular irregular dissimilar singular
        peculiar secular modular nuclear solar lunar polar circular molecular muscular vulgar ordinary extraordinary necessary
        unnecessary primary secondary temporary contemporary voluntary military literary solitary imaginary legendary visionary
        sanitary elementary complementary supplementary arbitrary contrary binary ternary aware unaware alike afraid asleep awake
        alone sorry glad keen eager fond tired bored worth thorough rural urban suburban pagan german roman american european african
        asian italian russian indian canadian australian mexican christian brazilian egyptian iranian british irish scottish english
        french spanish welsh dutch swiss danish swedish finnish polish turkish jewish chinese japanese portuguese vietnamese lebanese
        greek arab iraqi israeli pakistani muslim catholic islamic gay lesbian male female blind deaf lame naked sacred wicked rugged
        hidden broken fallen forgotten frozen stolen written unwritten spoken unspoken chosen golden wooden sudden sullen rotten
        drunken uneven even average mean gross net overall offline inline mid vice non pro anti super mini multi limited united
        talented gifted sophisticated detailed complicated unprecedented daily weekly monthly yearly friendly lovely lonely deadly
        elderly costly holy ugly melancholy ghostly earthly worldly silly chilly lively bodily cowardly orderly unruly heavenly
        motherly fatherly brotherly
        """);

    /// <summary>Nouns that end like adjectives.</summary>
    public static FrozenSet<string> Nouns { get; } = English.Set(
        """
        proposal approval arrival survival removal refusal withdrawal rehearsal dismissal denial trial rival signal goal animal
        journal material capital hospital festival criminal portal deal meal metal individual professional official manual ritual
        terminal interval crystal coral canal medal pedal petal cardinal general cathedral funeral mineral admiral carnival arsenal
        scandal sandal vandal betrayal appraisal reversal disposal burial memorial tutorial editorial serial potential differential
        integral equal sequal renewal steal heal seal zeal appeal ideal ordeal music topic logic traffic critic clinic fabric magic
        comic metric graphic epidemic plastic republic panic picnic mechanic statistic characteristic heuristic arithmetic rhetoric
        lyric cynic skeptic classic tactic ethic relic garlic attic arctic mosaic medic mimic cleric tonic objective perspective
        alternative initiative executive detective incentive archive representative native motive narrative relative olive five drive
        hive adjective operative collective elective directive table cable variable vegetable syllable fable constable timetable bus
        focus status virus campus consensus census genius genus corpus chorus bonus circus surplus stimulus apparatus radius nucleus
        variant element
        """);

    /// <summary>Nouns that end in -ed.</summary>
    public static FrozenSet<string> NounsInEd { get; } = English.Set(
        """
        bed seed need speed feed breed deed weed shed sled
        """);

    /// <summary>Words in -ing that are primarily nouns.</summary>
    public static FrozenSet<string> NounsInIng { get; } = English.Set(
        """
        thing king ring wing string spring ceiling evening morning building meeting wedding setting beginning ending feeling meaning
        painting being nothing something anything everything sibling darling pudding viking training housing funding banking
        engineering marketing advertising computing processing programming modeling modelling scheduling learning manufacturing
        pricing clustering filtering indexing imaging planning mining monitoring switching routing shopping testing reasoning
        understanding coding encoding hearing warning saving earning filing dealing ruling holding crossing drawing recording
        """);

    /// <summary>Words in -ly that are not adverbs.</summary>
    public static FrozenSet<string> NotInLy { get; } = English.Set(
        """
        family supply reply assembly anomaly monopoly italy ally bully belly jelly fly rely apply folly homily butterfly
        """);

    /// <summary>Second parts of compounds that make an adjective: "large-scale", "time-based".</summary>
    public static FrozenSet<string> SecondParts { get; } = English.Set(
        """
        based free level scale time order term dimensional specific oriented driven like wide style old rate aware friendly
        """);

    /// <summary>Endings of adjectives.</summary>
    public static IReadOnlyList<string> Endings { get; } =
        ["ous", "ful", "less", "ive", "able", "ible", "al", "ic", "ary", "ish", "like", "ian", "ese", "esque", "ular"];
}
