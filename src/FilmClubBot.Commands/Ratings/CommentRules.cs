using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Applies the society's rules to a comment that its author saves.</summary>
internal sealed class CommentRules(IComments comments, CommentPolicy policy, Notices notices, Locales locales, IClock clock)
{
    private static readonly Duration _day = Duration.FromHours(24);

    /// <summary>The refusal of a comment on one film too many; null where the author may write it.</summary>
    /// <param name="comment">The comment; null for none.</param>
    /// <param name="before">The author's rating of the film until now; null for none.</param>
    /// <param name="film">The film.</param>
    /// <param name="author">The author.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<Card?> Refusal(string? comment, Rating? before, Film film, Caller author, CancellationToken cancellationToken) =>
        comment is not null && comment != before?.Comment && await comments.OnOthersSince(author.Member.Id, film.Id, clock.GetCurrentInstant() - _day, cancellationToken) >= policy.PerDay
            ? Card.Refusal(author.Say["rate.limit", ("n", policy.PerDay)], author.Say["rate.later"])
            : null;

    /// <summary>Notifies moderators, once a day for each film, that a comment was held back: an author can change one any number of times.</summary>
    /// <param name="film">The film.</param>
    /// <param name="author">The author.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task NotifyOfHeld(Film film, Caller author, CancellationToken cancellationToken) => notices.Notify(
        CommentWords.HeldKey(film, clock.GetCurrentInstant().InZone(author.Club.Zone).Date), locales.For(author.Club.Locale)["ratings.notice.held", ("film", film.Label)], null, cancellationToken);
}
