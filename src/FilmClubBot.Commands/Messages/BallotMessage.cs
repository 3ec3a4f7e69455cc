using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a ballot's announcements from its current state, in the language of its readers.</summary>
public sealed class BallotMessage(IBallots ballots, IVotes votes, IScreenings screenings, IBallotFiles files, MessageLanguage language, Club club, IClock clock)
{
    private Phrases Say => language.Say;

    /// <summary>The card; null when no message is to be posted, or an existing one is to be deleted.</summary>
    /// <param name="news">The subject.</param>
    /// <param name="delivery">The delivery; if its message is posted already, the card only updates it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(Subject.BallotNews news, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await ballots.Find(news.Ballot, cancellationToken) is not { } ballot)
            return null;
        if (news.Moment == VoteMoment.Closed)
            return ballot.State == BallotState.Closed ? Closed(ballot, delivery.Platform) : null;
        // If the platform was unavailable until voting ended, the opening is no longer announced.
        var stands = delivery.Message is not null;
        return stands || ballot.TakesVotesAt(clock.GetCurrentInstant()) ? await Opened(ballot, cancellationToken) : null;
    }

    private async Task<Card> Opened(Ballot ballot, CancellationToken cancellationToken)
    {
        var films = BallotWords.Films(ballot, await screenings.Shown(cancellationToken), Say);
        if (ballot.State != BallotState.Open)
        {
            var isClosed = ballot.State == BallotState.Closed;
            return new Card
            {
                Title = Say[isClosed ? "ballot.message.over" : "ballot.message.withdrawn", ("title", ballot.Title)],
                Body = [films],
                Actions = isClosed ? [BallotButtons.Result(ballot, Say) with { Label = Say["ballot.buttons.result"] }] : [],
            };
        }

        var cast = await votes.All(ballot.Id, cancellationToken);
        return new Card
        {
            Title = Say["ballot.message.opened", ("title", ballot.Title)],
            Body =
            [
                films,
                new Paragraph(Say["ballot.message.voted", ("n", cast.Count)]),
                .. ballot.IsSecret || cast.Count == 0 ? Array.Empty<Block>() : [new Paragraph(ResultCard.Ahead(ballot, cast, Say))],
                new Paragraph(Say.Rich("ballot.message.commitment", ("commitment", new Code(ballot.Seed.Commitment)))),
            ],
            Fields = BallotWords.Facts(ballot, club, Say),
            Actions = [BallotButtons.Vote(ballot, Say), .. ballot.IsSecret ? Array.Empty<CardAction>() : [BallotButtons.Result(ballot, Say)]],
        };
    }

    private Card Closed(Ballot ballot, Platform reader)
    {
        if (ballot.Published is not { } published)
            return new Card { Title = Say["ballot.result.nobody", ("title", ballot.Title)] };
        var count = published.Count();
        var names = new CountNames(count.Votes, published.FilmNames);
        return new Card
        {
            Title = CountReport.Title(ballot.Title, count, names, Say),
            Fields = CountReport.Facts(count, Say),
            Body = [.. CountReport.Summary(count, names, Say), new Paragraph(Say.Rich("ballot.message.seed", ("seed", new Code(ballot.Seed.Text))))],
            Actions = [BallotButtons.Result(ballot, Say), .. BallotButtons.File(ballot, files, reader, Say), .. ResultCard.Schedule(ballot, count, Say)],
        };
    }
}
