using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Opens a ballot and announces it: <c>/ballot open title:Friday films:Her; Alien; Heat closes:thu 8pm</c>.</summary>
[Command("ballot open", Permission.Moderator, CommandTopic.Votes)]
internal sealed class OpenBallot(BallotFilms films, BallotService service, IScreenings screenings, IAuditLog audit) : ICommand<OpenBallot.Options>
{
    /// <param name="Title">What is voted on.</param>
    /// <param name="Films">Titles, or <c>top 5</c> of the watchlist.</param>
    /// <param name="Method">How it is counted.</param>
    /// <param name="Closes">When it closes automatically.</param>
    /// <param name="Secret">Whether the interim result is hidden until it is closed.</param>
    /// <param name="Quorum">The fewest votes for a valid result.</param>
    /// <param name="Seats">How many films are chosen.</param>
    /// <param name="List">The list that the films are taken from; the watchlist if not given.</param>
    internal sealed record Options(
        [Text(Ballot.MaxTitle)] string Title,
        [Text(BallotFilms.MaxLength, IsList = true)] string? Films = null,
        CountingMethod Method = CountingMethod.InstantRunoff,
        [Suggest<ScreeningTimes>] Instant? Closes = null,
        bool Secret = false,
        int Quorum = 1,
        int Seats = 1,
        [Suggest<KnownLists>] ListName List = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Quorum is < 1 or > Ballot.MaxQuorum)
            return Card.Refusal(say["refusal.title"], say["ballot.open.quorum", ("most", Ballot.MaxQuorum)]);
        var (chosen, refusal) = await films.Find(options.Films ?? BallotFilms.TopFor(options.Seats), options.List, caller, text => Call(options, caller).With("films", text), cancellationToken);
        if (refusal is not null)
            return refusal;
        if (options.Seats < 1 || options.Seats >= chosen.Count)
            return Card.Refusal(say["refusal.title"], say["ballot.open.seats", ("most", chosen.Count - 1)]);

        var ballot = await service.Open(HostileText.CleanLine(options.Title), chosen, new(options.Method, options.Seats, options.Quorum), options.Secret, options.Closes, cancellationToken);
        audit.Record(caller.Member.Id, "ballot open", BallotWords.Subject(ballot));
        var shown = await screenings.Shown(cancellationToken);
        return new Card
        {
            Title = say["ballot.open.done", ("title", ballot.Title)],
            Body = [BallotWords.Films(ballot, shown, say), new Paragraph(say.Rich("ballot.message.commitment", ("commitment", new Code(ballot.Seed.Commitment))))],
            Fields = BallotWords.Facts(ballot, caller.Club, say),
            Actions = [BallotButtons.Vote(ballot, say)],
            Audience = Audience.Caller,
        };
    }

    // The same call again, for a caller who only has to choose which film was meant.
    private static CommandCall Call(Options options, Caller caller) => new(
        "ballot open",
        ("title", options.Title),
        ("method", options.Method.ToString().ToLowerInvariant()),
        ("closes", options.Closes is { } closes ? new TimeChoice(closes.InZone(caller.Club.Zone)).Value : null),
        ("secret", options.Secret ? "yes" : null),
        ("quorum", options.Quorum.ToString(CultureInfo.InvariantCulture)),
        ("seats", options.Seats.ToString(CultureInfo.InvariantCulture)));
}
