using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the messages that invite to a screening, from its announcement to its start, in the language of its readers.</summary>
public sealed class InvitationMessage(IFilms films, IThemes themes, GuestMentions mentions, ReminderOffer offer, JobMessage jobs, AccessMatch access, MessageLanguage language, Club club)
{
    private const int MostThemes = 2;

    private Phrases Say => language.Say;

    /// <summary>The announcement.</summary>
    public async Task<Card> Announced(Screening screening, GuestList guests, CancellationToken cancellationToken) => screening.State == ScreeningState.Cancelled
        ? CancelledCard(screening)
        : new Card
        {
            Title = Say["screening.message.announced", ("film", Film(screening))],
            When = ScreeningWords.When(screening, club, Say),
            Body = MovedFrom(screening),
            Fields =
            [
                .. ScreeningWords.Facts(screening, guests, Say),
                .. await ThemesOf(screening.Film, cancellationToken) is { Length: > 0 } about ? [new Field(Say["announcement.themes"], about)] : Array.Empty<Field>(),
                .. screening.Film is { } film && FilmFactWords.Elsewhere(film, Say) is { } elsewhere ? [elsewhere] : Array.Empty<Field>(),
            ],
            Actions = screening.IsAhead ? [.. ScreeningButtons.Answers(screening, Say), ScreeningButtons.Show(screening, Say)] : [ScreeningButtons.Show(screening, Say)],
        };

    /// <summary>The message that the screening was moved.</summary>
    public Card Moved(Screening screening) => Upcoming(screening, Say["screening.message.moved", ("film", Film(screening))]);

    /// <summary>The message that another film is shown; null if it is not sent yet and the film was changed back.</summary>
    public async Task<Card?> FilmChanged(Screening screening, FilmId? from, Delivery delivery, CancellationToken cancellationToken)
    {
        if (from == screening.Film?.Id && delivery.Message is null)
            return null;
        var card = Upcoming(screening, Say["screening.message.filmchanged", ("film", Film(screening))]);
        var before = from is { } id && id != screening.Film?.Id && screening.State != ScreeningState.Cancelled ? await films.Find(id, cancellationToken) : null;
        return before is null ? card : card with { Body = [new Paragraph(Say["screening.message.filmfrom", ("film", before.Label)]), .. card.Body] };
    }

    /// <summary>The message that its place was changed.</summary>
    public Card PlaceChanged(Screening screening) => Upcoming(screening, Say["screening.message.placechanged", ("film", Film(screening))]);

    /// <summary>A reminder.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="lead">The planned time between the reminder and the start.</param>
    public Card Reminder(Screening screening, Duration lead) =>
        Upcoming(screening, Say["screening.message.reminder", ("film", Film(screening)), ("lead", TimeWords.Span(lead, Say))]);

    /// <summary>A reminder to one member. Null if it is not sent yet and the member has neither a job nor a place, or does not want it any longer.</summary>
    public async Task<Card?> Own(Screening screening, GuestList guests, ScreeningStep step, Delivery delivery, CancellationToken cancellationToken)
    {
        var member = step.Recipient!.Value;
        var job = await jobs.Of(screening, member, cancellationToken);
        var isGuest = guests.AnswerOf(member) is not (null or RsvpAnswer.No) && guests.PlaceInLine(member) is null;
        if (delivery.Message is null && (job is null && !isGuest || !await offer.IsWanted(screening, step, job is not null, cancellationToken)))
            return null;
        var card = Upcoming(screening, Say["screening.message.ownreminder", ("film", Film(screening))]);
        var hasButtons = offer.On(delivery.Platform) == DirectMessages.WithButtons;
        return card with
        {
            Body =
            [
                .. card.Body,
                .. job is null ? Array.Empty<Block>() : [new Paragraph(jobs.Reminder(job))],
                .. screening.IsAhead ? (await access.For(member, screening, Say, cancellationToken)).Select(line => new Paragraph(line)) : [],
                .. screening.IsAhead && delivery.Platform != Platform.Mail ? [new Paragraph(Say[job is not null ? "rota.message.how" : hasButtons ? "screening.message.ownreminderhow" : "screening.message.ownreminderthere"])] : Array.Empty<Block>(),
            ],
            Actions = job is not null ? jobs.Buttons(screening, job, delivery) : screening.IsAhead && hasButtons ? [ScreeningButtons.Snooze(screening, Say), ScreeningButtons.No(screening, Say)] : [],
        };
    }

    /// <summary>A request to a member to do a job.</summary>
    public Task<Card?> Job(Screening screening, ScreeningStep.JobAsked asked, Delivery delivery, CancellationToken cancellationToken) => jobs.Asked(screening, asked.Member, delivery, cancellationToken);

    /// <summary>The message that the screening is cancelled. If it takes place after all, that is a message of its own, and this one only no longer states the opposite.</summary>
    public Card Cancelled(Screening screening) => screening.State == ScreeningState.Cancelled
        ? CancelledCard(screening)
        : new Card { Title = Say["screening.message.uncancelled", ("film", Film(screening))] };

    /// <summary>The message that the cancelled screening takes place after all.</summary>
    public Card Restored(Screening screening) => Upcoming(screening, Say["screening.message.restored", ("film", Film(screening))]);

    private Card CancelledCard(Screening screening) => new()
    {
        Title = Say["screening.message.cancelled", ("film", Film(screening))],
        Body =
        [
            new Paragraph(Say["screening.message.wouldhave", ("when", ScreeningWords.WallTime(screening.Start, club, Say))]),
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
        Fields = [new(Say["screening.where"], ScreeningWords.Where(screening, Say)), new(Say["screening.takes"], ScreeningWords.Length(screening, Say))],
        Actions = screening.State == ScreeningState.Running ? [ScreeningButtons.Here(screening, Say)] : [],
    };

    private Card Upcoming(Screening screening, string title) => screening.State == ScreeningState.Cancelled
        ? CancelledCard(screening)
        : new Card
        {
            Title = title,
            When = ScreeningWords.When(screening, club, Say),
            Body = MovedFrom(screening),
            Fields = [new(Say["screening.where"], ScreeningWords.Where(screening, Say))],
            Actions = screening.IsAhead ? [ScreeningButtons.Going(screening, Say), ScreeningButtons.No(screening, Say)] : [],
        };

    private List<Block> MovedFrom(Screening screening) => screening.MovedFrom is { } from && screening.IsAhead
        ? [new Paragraph(Say["screening.message.movedfrom", ("when", ScreeningWords.WallTime(from, club, Say))])]
        : [];

    private async Task<string> ThemesOf(Film? film, CancellationToken cancellationToken) =>
        film is null ? "" : Say.Themes((await themes.NamesOf(film.Id, cancellationToken)).Take(MostThemes));

    private string Film(Screening screening) => ScreeningWords.Film(screening, Say);
}
