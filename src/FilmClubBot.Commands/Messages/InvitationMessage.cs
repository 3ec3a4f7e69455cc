using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the messages that invite to a screening, from its announcement to its start: in the society's language, and a member's own reminders in the member's.</summary>
public sealed class InvitationMessage(IThemes themes, GuestMentions mentions, ReminderOffer offer, Locales locales, Club club)
{
    private const int MostThemes = 2;

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The announcement.</summary>
    public async Task<Card> Announced(Screening screening, GuestList guests, CancellationToken cancellationToken) => screening.State == ScreeningState.Cancelled
        ? Cancelled(screening, Say)
        : new Card
        {
            Title = Say["screening.message.announced", ("film", Film(screening))],
            When = ScreeningWords.When(screening, club, Say),
            Body = MovedFrom(screening, Say),
            Fields =
            [
                .. ScreeningWords.Facts(screening, guests, Say),
                .. await ThemesOf(screening.Film, cancellationToken) is { Length: > 0 } about ? [new Field(Say["announcement.themes"], about)] : Array.Empty<Field>(),
            ],
            Actions = screening.IsAhead ? [.. ScreeningButtons.Answers(screening, Say), ScreeningButtons.Show(screening, Say)] : [ScreeningButtons.Show(screening, Say)],
        };

    /// <summary>The message that the screening was moved.</summary>
    public Card Moved(Screening screening) => Upcoming(screening, Say["screening.message.moved", ("film", Film(screening))], Say);

    /// <summary>A reminder.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="lead">The planned time between the reminder and the start.</param>
    public Card Reminder(Screening screening, Duration lead) =>
        Upcoming(screening, Say["screening.message.reminder", ("film", Film(screening)), ("lead", TimeWords.Span(lead, Say))], Say);

    /// <summary>A reminder that a member asked for. Null if it is not sent yet and the member has no place, does not come, or does not want it any longer.</summary>
    public async Task<Card?> Own(Screening screening, GuestList guests, ScreeningStep step, Delivery delivery, CancellationToken cancellationToken)
    {
        var member = step.Recipient!.Value;
        var own = await offer.Of(member, cancellationToken);
        if (delivery.Message is null
            && (guests.AnswerOf(member) is null or RsvpAnswer.No || guests.PlaceInLine(member) is not null || !offer.IsWanted(own, screening, step)))
            return null;
        // Nobody else reads it.
        var say = own.Locale is { } locale ? locales.For(locale) : Say;
        var card = Upcoming(screening, say["screening.message.ownreminder", ("film", ScreeningWords.Film(screening, say))], say);
        var hasButtons = offer.On(delivery.Platform) == DirectMessages.WithButtons;
        return card with
        {
            Body = [.. card.Body, .. screening.IsAhead ? [new Paragraph(say[hasButtons ? "screening.message.ownreminderhow" : "screening.message.ownreminderthere"])] : Array.Empty<Block>()],
            Actions = screening.IsAhead && hasButtons ? [ScreeningButtons.Snooze(screening, say), ScreeningButtons.No(screening, say)] : [],
            Colon = Card.ColonOf(say),
        };
    }

    /// <summary>The message that the cancelled screening takes place after all; also what the message of the cancellation becomes.</summary>
    public Card Restored(Screening screening) => Upcoming(screening, Say["screening.message.restored", ("film", Film(screening))], Say);

    private Card Cancelled(Screening screening, Phrases say) => new()
    {
        Title = say["screening.message.cancelled", ("film", ScreeningWords.Film(screening, say))],
        Body =
        [
            new Paragraph(say["screening.message.wouldhave", ("when", ScreeningWords.WallTime(screening.Start, club, say))]),
            .. screening.CancelledBecause is { } because ? [new Paragraph(because)] : Array.Empty<Block>(),
        ],
    };

    /// <summary>The message to a member who moved up from the queue; null if the member no longer has a place.</summary>
    public async Task<Card?> PlaceFree(Screening screening, GuestList guests, ScreeningStep.PlaceFree free, CancellationToken cancellationToken) =>
        guests.Going.FirstOrDefault(answer => answer.Member.Id == free.Member) is { } answer
            ? new Card
            {
                Title = Say["screening.message.placefree", ("film", Film(screening))],
                When = ScreeningWords.When(screening, club, Say),
                Body = [new Paragraph(Say.Rich("screening.message.yourplace", ("name", (await mentions.Of([answer], cancellationToken))[0])))],
                Actions = screening.IsAhead ? [ScreeningButtons.No(screening, Say)] : [],
            }
            : null;

    /// <summary>The message that the screening begins.</summary>
    public Card Started(Screening screening) => new()
    {
        Title = Say["screening.message.started", ("film", Film(screening))],
        Body = PresentationWords.Content(screening, Say) is { } notes ? [new Paragraph(notes)] : [],
        Fields = [new(Say["screening.where"], ScreeningWords.Where(screening, Say)), new(Say["screening.takes"], ScreeningWords.Length(screening.Length, Say))],
        Actions = screening.State == ScreeningState.Running ? [ScreeningButtons.Here(screening, Say)] : [],
    };

    private Card Upcoming(Screening screening, string title, Phrases say) => screening.State == ScreeningState.Cancelled
        ? Cancelled(screening, say)
        : new Card
        {
            Title = title,
            When = ScreeningWords.When(screening, club, say),
            Body = MovedFrom(screening, say),
            Fields = [new(say["screening.where"], ScreeningWords.Where(screening, say))],
            Actions = screening.IsAhead ? [ScreeningButtons.Going(screening, say), ScreeningButtons.No(screening, say)] : [],
        };

    private List<Block> MovedFrom(Screening screening, Phrases say) => screening.MovedFrom is { } from && screening.IsAhead
        ? [new Paragraph(say["screening.message.movedfrom", ("when", ScreeningWords.WallTime(from, club, say))])]
        : [];

    private async Task<string> ThemesOf(Film? film, CancellationToken cancellationToken) =>
        film is null ? "" : Say.Themes((await themes.OfFilm(film.Id, cancellationToken)).Take(MostThemes));

    private string Film(Screening screening) => ScreeningWords.Film(screening, Say);
}
