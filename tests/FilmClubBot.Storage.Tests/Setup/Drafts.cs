using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>Drafts of reviews.</summary>
internal static class Drafts
{
    public static ReviewDraft Of(string title, string text, string? author = "Mara Voss", string? link = null, string? id = null, Instant? at = null, string origin = "a.txt") =>
        new(title, author, link is null ? null : new Uri(link), at, id, Body(title, text), BodyFormat.PlainText, origin);

    /// <summary>The text, extended to the minimum length of a review by sentences that no other headline shares.</summary>
    public static string Body(string title, string text)
    {
        var filler = Enumerable.Range(1, 8).Select(n => $"Padding {title.Aggregate(7, (hash, letter) => (hash * 31) + letter):x} line number {n} says very little.");
        return (text + " " + string.Join(' ', filler)).Trim();
    }
}

/// <summary>Takes a draft as it is.</summary>
internal sealed class PlainCleaner : IReviewCleaner
{
    public ReviewText Clean(ReviewDraft draft) => new(draft.Title ?? "", draft.Content) { StatedFilms = draft.StatedFilms, Categories = draft.Categories, Links = LinkedFilm.Distinct(LinkedFilm.WrittenIn(draft.Content)) };
}
