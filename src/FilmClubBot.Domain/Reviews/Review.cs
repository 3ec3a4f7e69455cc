using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Reviews;

/// <summary>Identifies a <see cref="Review"/> within a Club.</summary>
public readonly record struct ReviewId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One critic's text on a film (or on several, or on none), as the society published it.</summary>
/// <param name="Id">The review's key; unchanged when the text is revised.</param>
/// <param name="Text">The verbatim words.</param>
/// <param name="Author">The critic, where known.</param>
/// <param name="Link">Where it is published.</param>
/// <param name="PublishedAt">When it was published, where known.</param>
/// <param name="Revision">1 for the first text seen, one more for each changed text.</param>
/// <param name="Films">The films reviewed, the main one first.</param>
/// <param name="IsHidden">Whether a moderator excluded it from every answer.</param>
public sealed record Review(
    ReviewId Id,
    ReviewText Text,
    string? Author,
    Uri? Link,
    Instant? PublishedAt,
    int Revision,
    IReadOnlyList<Film> Films,
    bool IsHidden)
{
    /// <summary>When its text was last changed; null if it is still the first one.</summary>
    public Instant? RevisedAt { get; init; }

    /// <summary>Whether its words are hidden; see <see cref="ReviewReference.IsCovered"/>.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Whether it is a sample; see <see cref="ReviewReference.IsSample"/>.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether its films were recognised with doubt, and nobody has checked them.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The source's categories, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Its own image; null where its source has none.</summary>
    public ReviewImage? Image { get; init; }
}

/// <summary>The source that an answer cites for verbatim words.</summary>
/// <param name="Id">The review.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Author">Its critic, where known.</param>
/// <param name="Link">Where it can be read.</param>
public sealed record ReviewReference(ReviewId Id, string Title, string? Author, Uri? Link)
{
    /// <summary>Whether its words are hidden until a reader asks for them: a moderator marked it as a spoiler, and the film has not been screened.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether it is one of the samples that come with the program, not the society's own.</summary>
    public bool IsSample { get; init; }
}

/// <summary>A verbatim span of a review, with the review that contains it: the citation for a claim.</summary>
/// <param name="Review">The review.</param>
/// <param name="Span">The span in that review's body.</param>
/// <param name="Text">The words, exactly as printed.</param>
public sealed record Passage(ReviewReference Review, TextSpan Span, string Text);
