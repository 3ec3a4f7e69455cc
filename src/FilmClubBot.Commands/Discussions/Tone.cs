namespace FilmClubBot.Commands.Discussions;

/// <summary>Whether a sentence judges, by its words.</summary>
internal enum Tone
{
    /// <summary>It has no word that judges, or words that judge both ways.</summary>
    Unclear,

    /// <summary>It praises.</summary>
    Praise,

    /// <summary>It finds fault.</summary>
    Blame,
}
