using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The guests, for the host and for moderators: <c>/screening guests her</c>; of the next screening unless another is named.</summary>
[Command("screening guests", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ShowGuests(IScreenings screenings, IRsvps rsvps) : ICommand<ShowGuests.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var screening = options.Screening is { } named
            ? await screenings.Find(named, cancellationToken)
            : await screenings.NextPublic(cancellationToken);
        if (screening is null)
            return Card.Refusal(say[options.Screening is null ? "screening.nonext" : "screening.none"]);
        if (caller.Permission < Permission.Moderator && screening.Host?.Id != caller.Member.Id)
            return Card.Refusal(say["screening.guests.private"]);
        var guests = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        return new Card
        {
            Title = say["screening.guests.of", ("film", ScreeningWords.Film(screening, say))],
            When = ScreeningWords.When(screening, caller.Club, say),
            Body =
            [
                .. Names(say["screening.guests.listgoing"], guests.Going),
                .. Names(say["screening.guests.listwaiting"], guests.Waiting),
                .. Names(say["screening.guests.listmaybe"], guests.Maybe),
                .. Names(say["screening.guests.listno"], guests.No),
            ],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Block> Names(string heading, IReadOnlyList<Rsvp> answers) => answers.Count == 0
        ? []
        : [new Heading($"{heading} ({answers.Sum(answer => answer.Places)})"), new Paragraph(string.Join(", ", answers.Select(Name)))];

    // As it is read at the door.
    private static string Name(Rsvp answer) => answer.Guests > 0 ? string.Create(CultureInfo.InvariantCulture, $"{answer.Member.Name} +{answer.Guests}") : answer.Member.Name;
}
