using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Overviews;

/// <summary>An overview for the caller alone: the next screening, their latest ratings, the latest review: <c>/home</c>.</summary>
[Command("home", Permission.Member, CommandTopic.Screenings, IsReading = true, IsPrivate = true)]
internal sealed class ShowHome(IScreenings screenings, IRsvps rsvps, IRatings ratings, IReviews reviews) : ICommand<NoOptions>
{
    private const int MostRatings = 3;

    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var next = await screenings.NextPublic(cancellationToken);
        var guests = next is null ? null : new GuestList(await rsvps.Of(next.Id, cancellationToken), next.Capacity);
        var mine = await ratings.Mine(caller.Member.Id, new PageRequest(1, MostRatings), cancellationToken);
        var latest = (await reviews.Latest(new PageRequest(1, 1), cancellationToken)).Items is [var first, ..] ? first : null;
        var film = latest is { Films: [var main, ..] } ? main : null;
        return new Card
        {
            Title = caller.Club.Name,
            Body =
            [
                new Heading(say["home.screening"]),
                .. next is null || guests is null ? [new Paragraph(say["home.noscreening"])] : Next(next, guests, caller),
                new Heading(say["mine.title"]),
                mine.Items.Count == 0 ? new Paragraph(say["mine.none"]) : new BulletList([.. mine.Items.Select(Entry)]),
                new Heading(say["home.review"]),
                .. latest is null ? [new Paragraph(say["home.noreview"])] : Review(latest, say),
            ],
            Actions =
            [
                .. next is null || guests is null ? Array.Empty<CardAction>() : Answers(next, guests, caller),
                .. mine.Total == 0 ? Array.Empty<CardAction>() : [new Button(say["home.mine"], new CommandCall("mine"))],
                .. film is null ? Array.Empty<CardAction>() : [FilmButtons.Comment(film, say), FilmButtons.Themes(film, say)],
            ],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Block> Next(Screening screening, GuestList guests, Caller caller)
    {
        var say = caller.Say;
        yield return new Paragraph([new Strong(ScreeningWords.Film(screening, say)), $"{Card.ColonOf(say)} ", ScreeningWords.When(screening, caller.Club, say), ", ", .. ScreeningWords.Where(screening, say)]);
        yield return new Paragraph(guests.AnswerOf(caller.Member.Id) is { } answer
            ? ScreeningWords.Answer(answer, guests, caller.Member.Id, screening, say)
            : $"{Card.LabelIn(say, say["screening.guests.title"])} {ScreeningWords.Guests(guests, say)}");
    }

    // Only the most likely reply; the screening's own card has all of them.
    private static IEnumerable<CardAction> Answers(Screening screening, GuestList guests, Caller caller)
    {
        if (screening.IsAhead)
            yield return guests.AnswerOf(caller.Member.Id) == RsvpAnswer.Going ? ScreeningButtons.No(screening, caller.Say) : ScreeningButtons.Going(screening, caller.Say);
        yield return ScreeningButtons.Show(screening, caller.Say);
    }

    private static IReadOnlyList<Inline> Entry(Rating rating) => [new Strong(rating.Film.Label), $" {rating.Stars.Glyphs}"];

    private static IEnumerable<Block> Review(ReviewSummary review, Phrases say) =>
    [
        .. review.Films.Count == 0 ? Array.Empty<Block>() : [new Paragraph(new Emphasis(string.Join(", ", review.Films.Select(film => film.Label))))],
        Citation.Quotation(review.Excerpt, review.Reference, say),
    ];
}
