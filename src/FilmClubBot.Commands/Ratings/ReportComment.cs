using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Asks the moderators to look at another member's comment; who asked is not stored: <c>/ratings report film:Her member:Ben</c>.</summary>
[Command("ratings report", Permission.Member, CommandTopic.Films, IsPrivate = true)]
internal sealed class ReportComment(IRatings ratings, IComments comments, Notices notices, Locales locales) : ICommand<ReportComment.Options>
{
    /// <param name="Film">The film.</param>
    /// <param name="Member">Who wrote the comment.</param>
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<CommentAuthors>] MemberId Member);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Member == caller.Member.Id)
            return Card.Refusal(say["ratings.report.own"]);
        // Of a comment that others do not see, or do not see yet, the reply must not reveal that it exists.
        var isSeen = (await ratings.OfFilm(options.Film, cancellationToken)).Any(rating => rating.By.Id == options.Member && rating.Comment is not null);
        if (!isSeen || await comments.Change(options.Film, options.Member, rating => CommentDecisions.Report(rating.CommentState), cancellationToken) is not { } reported || !reported.Before.IsVisible())
            return Card.Refusal(say["ratings.report.none"]);
        var (film, state) = (reported.Rating.Film, reported.Rating.CommentState);
        if (state == reported.Before)
            return Card.Nothing(say[state == CommentState.Kept ? "ratings.report.decided" : "ratings.report.already"]);
        await notices.Notify(CommentWords.ReportedKey(reported.Rating), locales.For(caller.Club.Locale)["ratings.notice.reported", ("film", film.Label)], null, cancellationToken);
        return new Card
        {
            Title = say["ratings.report.done"],
            Body = [new Paragraph(say["ratings.report.next", ("name", reported.Rating.By.Name), ("film", film.Label)])],
            Audience = Audience.Caller,
        };
    }
}
