namespace FilmClubBot.TextAnalysis.Films.Known;

/// <summary>How well a possible title is known as a film's, from least to most evidence.</summary>
internal enum Renown
{
    /// <summary>No known film has it. Most films are not in the list, so that this says nothing.</summary>
    Unknown,

    /// <summary>A known film has it, but it is also a word of everyday speech: "Her", "Up".</summary>
    Word,

    /// <summary>A known film has it, and its words are seldom anything else: "The Red Shoes".</summary>
    Title,

    /// <summary>A known film has it, and the text names that film's director or year.</summary>
    Film,
}
