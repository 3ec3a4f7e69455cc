using FilmClubBot.Commands.Discussions;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a screening's announcements from its current state, in the society's language.</summary>
public sealed class ScreeningMessage(
    IScreenings screenings, IRsvps rsvps, IReactions reactions, IMembers members, IThemes themes, IRatings ratings, DiscussionPrompts prompts, Attendance attendance, Locales locales, ScreeningPolicy policy, Club club, IClock clock)
{
    private const int MostThemes = 2, MostNames = 30, MostRemarks = 5;

    // A later countdown message is useless: its readers have missed the moment, and the other viewers can help them.
    private static readonly Duration _countdownFor = Duration.FromMinutes(1);

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The card; null when no message is to be posted, or an existing one is to be deleted.</summary>
    /// <param name="news">The subject.</param>
    /// <param name="delivery">The delivery; if its message is posted already, the card only updates it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(Subject.ScreeningNews news, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await screenings.Find(news.Screening, cancellationToken) is not { } screening)
            return null;
        var stands = delivery.Message is not null;
        if (!stands && IsTooLate(news, screening))
            return null;
        var guests = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        return news.Step switch
        {
            ScreeningStep.Announced => await Announcement(screening, guests, cancellationToken),
            ScreeningStep.Moved => Upcoming(screening, Say["screening.message.moved", ("film", Film(screening))]),
            ScreeningStep.Cancelled => Cancelled(screening),
            ScreeningStep.Reminder reminder => Upcoming(screening, Say["screening.message.reminder", ("film", Film(screening)), ("lead", ScreeningWords.Lead(reminder.Lead, Say))]),
            ScreeningStep.PlaceFree free => await PlaceFree(screening, guests, free, cancellationToken),
            ScreeningStep.Started => Started(screening),
            ScreeningStep.Countdown countdown => CountdownMessage.Countdown(screening, countdown.At, clock.GetCurrentInstant(), Say),
            ScreeningStep.Pause pause => CountdownMessage.Pause(screening, pause.Since, clock.GetCurrentInstant(), Say),
            ScreeningStep.Discussion => Discussion(screening),
            ScreeningStep.RatingCall => await RatingCall(screening, guests, cancellationToken),
            ScreeningStep.Results => await Results(screening, guests, cancellationToken),
            var other => throw new InvalidOperationException($"A {other.GetType().Name} has no card; add one."),
        };
    }

    /// <summary>The opening of the discussion's thread: prompts from the reviews. Null unless the screening is over and has a film.</summary>
    public async Task<Card?> WriteOpening(Subject.ScreeningNews news, CancellationToken cancellationToken)
    {
        if (await screenings.Find(news.Screening, cancellationToken) is not { Film: { } film, State: ScreeningState.Over })
            return null;
        var found = await prompts.For(film, cancellationToken);
        return new Card
        {
            Title = Say["screening.message.thread", ("film", film.Label)],
            Body = found.Count == 0 ? [new Paragraph(Say["screening.message.noprompts"])] : [.. found.SelectMany(prompt => PromptWords.Of(prompt, Say))],
            Actions = [FilmButtons.Themes(film, Say), FilmButtons.Quotes(film, Say)],
        };
    }

    // Whether the message was delayed, while the platform was unavailable, until its content is past or no longer true. A message
    // about a start other than the current one is never correct.
    private bool IsTooLate(Subject.ScreeningNews news, Screening screening)
    {
        if (news.Step is ScreeningStep.Cancelled)
            return false;
        if (screening.State == ScreeningState.Cancelled || news.Moves != screening.Moves && news.Step is not ScreeningStep.Announced)
            return true;
        var now = clock.GetCurrentInstant();
        return news.Step switch
        {
            ScreeningStep.Announced or ScreeningStep.Moved => now >= screening.Start,
            ScreeningStep.PlaceFree => now >= screening.End,
            ScreeningStep.Countdown countdown => now >= countdown.At + _countdownFor,
            ScreeningStep.Pause pause => screening.Playback.PausedSince?.ToUnixTimeSeconds() != pause.Since.ToUnixTimeSeconds() || !screening.Playback.IsPaused(now),
            var step => ScreeningPlan.Of(screening, policy, club.Zone).FirstOrDefault(due => due.Step == step) is not { } due || now >= due.Until,
        };
    }

    private async Task<Card> Announcement(Screening screening, GuestList guests, CancellationToken cancellationToken) => screening.State == ScreeningState.Cancelled
        ? Cancelled(screening)
        : new Card
        {
            Title = Say["screening.message.announced", ("film", Film(screening))],
            Body = Moved(screening),
            Fields =
            [
                .. ScreeningWords.Facts(screening, guests, club, Say),
                .. await ThemesOf(screening.Film, cancellationToken) is { Length: > 0 } about ? [new Field(Say["announcement.themes"], about)] : Array.Empty<Field>(),
            ],
            Actions = screening.IsAhead ? [.. ScreeningButtons.Answers(screening, Say), ScreeningButtons.Show(screening, Say)] : [ScreeningButtons.Show(screening, Say)],
        };

    private Card Upcoming(Screening screening, string title) => screening.State == ScreeningState.Cancelled
        ? Cancelled(screening)
        : new Card
        {
            Title = title,
            Body = Moved(screening),
            Fields = [new(Say["screening.when"], ScreeningWords.When(screening, club, Say)), new(Say["screening.where"], ScreeningWords.Where(screening, Say))],
            Actions = screening.IsAhead ? [ScreeningButtons.Going(screening, Say), ScreeningButtons.No(screening, Say)] : [],
        };

    private Card Cancelled(Screening screening) => new()
    {
        Title = Say["screening.message.cancelled", ("film", Film(screening))],
        Body =
        [
            new Paragraph(Say["screening.message.wouldhave", ("when", ScreeningWords.WallTime(screening.Start, club, Say))]),
            .. screening.CancelledBecause is { } because ? [new Paragraph(because)] : Array.Empty<Block>(),
        ],
    };

    private async Task<Card?> PlaceFree(Screening screening, GuestList guests, ScreeningStep.PlaceFree free, CancellationToken cancellationToken) =>
        guests.Going.FirstOrDefault(answer => answer.Member.Id == free.Member) is { } answer
            ? new Card
            {
                Title = Say["screening.message.placefree", ("film", Film(screening))],
                Body = [new Paragraph(Say.Rich("screening.message.yourplace", ("name", (await Mentions([answer], cancellationToken))[0])))],
                Fields = [new(Say["screening.when"], ScreeningWords.When(screening, club, Say))],
                Actions = screening.IsAhead ? [ScreeningButtons.No(screening, Say)] : [],
            }
            : null;

    private Card Started(Screening screening) => new()
    {
        Title = Say["screening.message.started", ("film", Film(screening))],
        Body = screening.ContentNotes is { } notes ? [new Paragraph(notes)] : [],
        Fields = [new(Say["screening.where"], ScreeningWords.Where(screening, Say)), new(Say["screening.takes"], ScreeningWords.Length(screening.Length, Say))],
        Actions = screening.State == ScreeningState.Running ? [ScreeningButtons.Here(screening, Say)] : [],
    };

    private Card Discussion(Screening screening) => new()
    {
        Title = Say["screening.message.over", ("film", Film(screening))],
        Body = [new Paragraph(Say["screening.message.talk"])],
        Actions = screening.Film is { } film ? [FilmButtons.Discuss(film, Say)] : [],
    };

    private async Task<Card?> RatingCall(Screening screening, GuestList guests, CancellationToken cancellationToken) => screening.Film is not { } film ? null : new Card
    {
        Title = Say["screening.message.rate", ("film", film.Label)],
        Body = guests.Going.Count == 0
            ? []
            : [new Paragraph([.. Say.Rich("screening.message.forguests"), " ", .. await Names(guests, cancellationToken)])],
        Actions = [FilmButtons.Rate(film, Say), FilmButtons.Comment(film, Say)],
    };

    private async Task<Card?> Results(Screening screening, GuestList guests, CancellationToken cancellationToken)
    {
        if (screening.Film is not { } film)
            return null;
        var summary = await ratings.Summary(film.Id, cancellationToken);
        var breakdown = await attendance.Of(film.Id, cancellationToken) is { } screened
            ? RatingBreakdown.Of(await ratings.OfFilm(film.Id, cancellationToken), screened.Came, screening.Start)
            : null;
        var remarks = (await ratings.Comments(film.Id, new PageRequest(1, MostRemarks), cancellationToken)).Items;
        return new Card
        {
            Title = Say["screening.message.results", ("film", film.Label)],
            Body =
            [
                new Paragraph(Say["screening.message.came", ("n", guests.Going.Count)]),
                new Paragraph(RatingWords.Of(summary, Say)),
                .. summary.Count == 0 ? Array.Empty<Block>() : [RatingWords.Histogram(summary, null, Say)],
                .. RatingWords.Breakdown(breakdown, Say).Select(line => new Paragraph(line)),
                .. remarks.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. remarks.Select(Remark)])],
            ],
            Actions =
            [
                FilmButtons.Ratings(film, Say),
                FilmButtons.Comment(film, Say),
                .. (await reactions.Of(screening.Id, cancellationToken)).Count > 0 ? [WatchButtons.Timeline(screening, Say)] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IReadOnlyList<Inline> Remark(Rating rating) => [new Strong(rating.By.Name), $" {rating.Stars.Glyphs} – ", RatingWords.Comment(rating)];

    private List<Block> Moved(Screening screening) => screening.MovedFrom is { } from && screening.IsAhead
        ? [new Paragraph(Say["screening.message.movedfrom", ("when", ScreeningWords.WallTime(from, club, Say))])]
        : [];

    // Separates the names by commas.
    private async Task<IEnumerable<Inline>> Names(GuestList guests, CancellationToken cancellationToken)
    {
        var names = (await Mentions([.. guests.Going.Take(MostNames)], cancellationToken)).SelectMany((mention, index) => index == 0 ? [mention] : new Inline[] { ", ", mention });
        return guests.Going.Count > MostNames ? names.Append($" {Say["announcement.more", ("n", guests.Going.Count - MostNames)]}") : names;
    }

    private async Task<IReadOnlyList<Mention>> Mentions(IReadOnlyList<Rsvp> answers, CancellationToken cancellationToken)
    {
        var accounts = await members.Accounts([.. answers.Select(answer => answer.Member.Id)], cancellationToken);
        return [.. answers.Select(answer => new Mention(answer.Member.Name, accounts.GetValueOrDefault(answer.Member.Id, [])))];
    }

    private async Task<string> ThemesOf(Film? film, CancellationToken cancellationToken) =>
        film is null ? "" : string.Join(", ", (await themes.OfFilm(film.Id, cancellationToken)).Take(MostThemes).Select(theme => theme.Name));

    private string Film(Screening screening) => ScreeningWords.Film(screening, Say);
}
