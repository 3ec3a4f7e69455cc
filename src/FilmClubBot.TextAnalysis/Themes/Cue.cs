namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>A word or phrase that indicates a theme, prepared for matching.</summary>
/// <param name="Term">Index of the theme in the taxonomy.</param>
/// <param name="Stems">Stems of its words.</param>
/// <param name="Words">Its words, lower case.</param>
/// <param name="IsLoose">Whether small words may occur between its words: "appearance and the reality".</param>
/// <param name="Weight">1 for a word, more for a phrase, which is less ambiguous.</param>
/// <param name="IsLabel">Whether it is the theme's own name, which counts only if a review names it as its film's subject.</param>
internal sealed record Cue(int Term, IReadOnlyList<string> Stems, IReadOnlyList<string> Words, bool IsLoose, double Weight, bool IsLabel);

/// <summary>A match of a cue in a review.</summary>
/// <param name="Cue">The matched cue.</param>
/// <param name="Sentence">Index of the sentence; -1 for the headline.</param>
/// <param name="From">Index of the first word.</param>
/// <param name="To">Index after the last word.</param>
internal readonly record struct CueHit(Cue Cue, int Sentence, int From, int To);
