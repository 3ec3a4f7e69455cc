using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>The closed classes of English words, lower case; a word is listed in its most likely class.</summary>
internal static class FunctionWords
{
    /// <summary>Words that begin a noun phrase.</summary>
    public static FrozenSet<string> Determiners { get; } = English.Set(
        """
        a an the this that these those some any no every each either neither both all another such what which whose my your his her
        its our their one's several many much more most few fewer less least enough own same other others certain various
        """);

    /// <summary>Words that replace a noun phrase.</summary>
    public static FrozenSet<string> Pronouns { get; } = English.Set(
        """
        i me myself we us ourselves you yourself yourselves he him himself she hers herself it itself they them themselves theirs mine
        ours yours one oneself someone somebody something anyone anybody anything everyone everybody everything nobody nothing none
        who whom there
        """);

    /// <summary>Prepositions and conjunctions: a noun phrase ends before them, and often a new one begins after them.</summary>
    public static FrozenSet<string> Linkers { get; } = English.Set(
        """
        as at by for from in into of off on onto out over under up down upon with within without about above across after against
        along amid among amongst around before behind below beneath beside besides between beyond despite during except inside like
        near outside past per since than through throughout till to toward towards until via versus vs unlike regarding concerning due
        ago away back according including using containing pending given and but or nor so yet if because although though unless while
        whilst whereas when whenever where wherever why how whether once lest albeit whereby wherein
        """);

    /// <summary>Forms of to be, to have, to do, and the modal verbs.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = English.Set(
        """
        am is are was were be been being have has had having do does did doing done can could may might must shall should will would
        ought cannot won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't wouldn't shouldn't
        it's he's she's that's there's what's who's let's i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll they're
        they've they'd they'll
        """);

    /// <summary>Words after which a verb is in its plain form.</summary>
    public static FrozenSet<string> BeforeVerbs { get; } = English.Set(
        """
        can could may might must shall should will would cannot won't can't couldn't wouldn't shouldn't don't doesn't didn't do does
        did i'll we'll you'll they'll he'll she'll it'll i'd we'd you'd they'd to let's
        """);

    /// <summary>Words after which a form in -ed or -ing is a verb and not an adjective.</summary>
    public static FrozenSet<string> Copulas { get; } = English.Set(
        """
        am is are was were be been being it's he's she's that's there's i'm we're you're they're isn't aren't wasn't weren't get gets
        got become becomes became seem seems seemed
        """);

    /// <summary>Adverbs that do not end in -ly.</summary>
    public static FrozenSet<string> Adverbs { get; } = English.Set(
        """
        not very too just even only still also already almost always never ever often sometimes perhaps maybe again here then now
        today tonight tomorrow yesterday soon later however therefore thus hence indeed instead otherwise moreover furthermore
        nevertheless nonetheless meanwhile anyway else rather quite well together apart around forward abroad ahead anymore somewhat
        somehow so-called yet far further twice thereby etc e.g i.e alone as-is yes ok okay hello oh
        """);

    /// <summary>Numbers and ordinals.</summary>
    public static FrozenSet<string> Numbers { get; } = English.Set(
        """
        two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion dozen
        first second third fourth fifth half last next
        """);
}
