using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Closed classes of English words, lower case.</summary>
internal static class English
{
    /// <summary>Words without a meaning of their own.</summary>
    public static FrozenSet<string> StopWords => Languages.Language.English.FunctionWords;

    /// <summary>Words that are capitalised mostly because they open a sentence.</summary>
    public static FrozenSet<string> SentenceOpeners => Languages.Language.English.Sentences.Openers;

    /// <summary>Words that may be lower case in a title.</summary>
    public static FrozenSet<string> SmallInTitles { get; } = Set(
        "a an the and or but nor of in on at to for from by with as is it into onto upon over under outside inside through between beyond without within against after before behind than de la le les du des el los las del di da il und der die das von van vs");

    /// <summary>Lower-case words that a person's name may contain.</summary>
    public static FrozenSet<string> NameParticles { get; } = Set("de da di du del della der den van von la le bin ibn al el ten ter dos das y");

    /// <summary>Abbreviations after which a sentence may continue.</summary>
    public static FrozenSet<string> Abbreviations => Languages.Language.English.Sentences.Abbreviations;

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
