namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>How a cue is compared with a text.</summary>
internal enum CueKind
{
    /// <summary>One word in any of its forms.</summary>
    Word,

    /// <summary>Several words, each as it is: all but one of them are function words.</summary>
    Exact,

    /// <summary>The stems of several words; small words may occur between them: "appearance and the reality".</summary>
    Loose,

    /// <summary>The beginning of a word: "einsam*".</summary>
    Beginning,

    /// <summary>The end of a word: "*krieg".</summary>
    Ending,
}

/// <summary>A word or phrase that indicates a theme, prepared for matching.</summary>
/// <param name="Term">Index of the theme in the taxonomy; <see cref="Idiom"/> for a phrase in which no word indicates a theme.</param>
/// <param name="Kind">How it is compared.</param>
/// <param name="Words">Its words, lower case.</param>
/// <param name="Stems">Their stems.</param>
/// <param name="Weight">1 for a word, more for a phrase, which is less ambiguous.</param>
/// <param name="IsJoined">Whether "and" is between its words: "mother and son" is not "the mother of his son".</param>
/// <param name="IsLabel">Whether it is the theme's own name, which counts only if a review names it as its film's subject.</param>
/// <param name="IsCapitalised">Whether it matches a capitalised word only: German "Sucht" is addiction, "sucht" is a verb.</param>
internal sealed record Cue(int Term, CueKind Kind, string[] Words, string[] Stems, double Weight, bool IsJoined, bool IsLabel, bool IsCapitalised)
{
    /// <summary>Instead of a theme's index.</summary>
    public const int Idiom = -1;
}

/// <summary>A match of a cue in a review.</summary>
/// <param name="Cue">The matched cue.</param>
/// <param name="Sentence">Index of the sentence; -1 for the headline.</param>
/// <param name="From">Index of the first word.</param>
/// <param name="To">Index after the last word.</param>
internal readonly record struct CueHit(Cue Cue, int Sentence, int From, int To);
