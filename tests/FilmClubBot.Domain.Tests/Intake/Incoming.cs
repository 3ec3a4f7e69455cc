using FilmClubBot.Domain.Intake;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Intake;

/// <summary>Incoming reviews, and the stored ones that they are compared with.</summary>
internal static class Incoming
{
    public const string Body = "The tide comes in twice. Nobody in the harbour says why. A lamp is lit on the pier.";

    public static IncomingReview Review(string title = "The Harbour", string body = Body, string? author = "Mira Sol", string? link = null, string? id = null, Instant? published = null) =>
        new(Draft(title, body, author, link, id, published), new(title, body));

    public static ReviewDraft Draft(string? title = "The Harbour", string body = Body, string? author = "Mira Sol", string? link = null, string? id = null, Instant? published = null) =>
        new(title, author, link is null ? null : new Uri(link), published, id, body, BodyFormat.PlainText, "harbour.txt");

    /// <summary>The review as it is stored.</summary>
    public static StoredReview Stored(this IncomingReview review) =>
        new(review.Text.Title, review.FoldedTitle, review.FoldedAuthor, review.Author, review.LinkKey, review.ExternalId, review.PublishedAt, review.WordsHash, review.Text.Body) { Host = review.Host };
}
