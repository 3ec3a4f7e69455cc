using NodaTime;

namespace FilmClubBot.Testing.Feeds;

/// <summary>A post of a <see cref="Blog"/>.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its headline.</param>
public sealed record BlogPost(string Slug, string Title)
{
    /// <summary>Its paragraphs, plain.</summary>
    public string Body { get; init; } =
        "The lighthouse keeper counts the ships that do not come, and the camera counts with him, one slow lamp turn after another.\n\n"
        + "Nobody speaks for eleven minutes. When somebody does, it is to ask for salt, and the whole village of the film seems to lean closer to hear whether he will be given any at all.";

    /// <summary>Its critic.</summary>
    public string Author { get; init; } = "Jane Doe";

    /// <summary>When it was published; null to leave it out of the feed.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The feed's id of it; its address where none is set, and none at all where it is empty.</summary>
    public string? Id { get; init; }
}
