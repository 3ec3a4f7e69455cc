namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>The kind of votes in a PrefLib file; its extension is the same.</summary>
public enum PrefLibType
{
    /// <summary>Every vote ranks every alternative, without ties.</summary>
    Soc,

    /// <summary>A vote may leave alternatives out; there are no ties.</summary>
    Soi,

    /// <summary>Every vote ranks every alternative, possibly with ties.</summary>
    Toc,

    /// <summary>A vote may leave alternatives out and have ties.</summary>
    Toi,

    /// <summary>A vote puts alternatives into named categories.</summary>
    Cat,
}
