namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>What kind of votes a file of PrefLib holds; its ending says the same.</summary>
public enum PrefLibType
{
    /// <summary>Every vote ranks every alternative, none equal.</summary>
    Soc,

    /// <summary>A vote may leave alternatives out; none are equal.</summary>
    Soi,

    /// <summary>Every vote ranks every alternative, some of them equal.</summary>
    Toc,

    /// <summary>A vote may leave alternatives out, and rank some equal.</summary>
    Toi,

    /// <summary>A vote puts alternatives into named categories.</summary>
    Cat,
}
