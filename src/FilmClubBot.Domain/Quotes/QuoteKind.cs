namespace FilmClubBot.Domain.Quotes;

/// <summary>Whose words a quote is.</summary>
public enum QuoteKind
{
    /// <summary>Words of a real person: the director in an interview, a viewer.</summary>
    Speech,

    /// <summary>A line of the film.</summary>
    Film,

    /// <summary>The reviewer's own striking sentence.</summary>
    Review,
}
