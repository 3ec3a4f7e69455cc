using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a digest of the reviews that are still visible.</summary>
public sealed class DigestMessage(IReviews reviews, Locales locales, Club club)
{
    /// <summary>The most reviews that are listed; the rest are counted.</summary>
    public const int MaxNamed = 20;

    /// <summary>The card; null when every review is hidden or deleted.</summary>
    public async Task<Card?> Write(Subject.Digest digest, CancellationToken cancellationToken)
    {
        var say = locales.For(club.Locale);
        List<Review> standing = [];
        foreach (var id in digest.Reviews)
        {
            if (await reviews.Find(id, cancellationToken) is { IsHidden: false } review)
                standing.Add(review);
        }

        if (standing.Count == 0)
            return null;
        return new Card
        {
            Title = say["announcement.digest", ("n", standing.Count)],
            Body =
            [
                new BulletList([.. standing.Take(MaxNamed).Select(review => Line(review, say))]),
                .. standing.Count > MaxNamed ? [new Paragraph(say["announcement.more", ("n", standing.Count - MaxNamed)])] : Array.Empty<Block>(),
            ],
        };
    }

    private static IReadOnlyList<Inline> Line(Review review, Phrases say) =>
    [
        .. Citation.Of(new ReviewReference(review.Id, review.Text.Title, review.Author, review.Link) { IsSample = review.IsSample }, say),
        .. review.Films.Count == 0 ? Array.Empty<Inline>() : [" – ", new Emphasis(string.Join(", ", review.Films.Select(film => film.Label)))],
    ];
}
