using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Discussions;

/// <summary>
/// Asks before the discussion of a screening with which of two critics members agree, where two reviews contradict each other: <c>/poll opinions her</c>. It
/// closes when the film ends.
/// </summary>
[Command("poll opinions", Permission.Moderator, CommandTopic.Votes)]
internal sealed class AskOpinions(IScreenings screenings, IThemes themes, IPolls polls, PollService service, IAuditLog audit, Locales locales, IClock clock) : ICommand<AskOpinions.Options>
{
    /// <param name="Screening">The screening; the next one with a film if not given.</param>
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var screening = options.Screening is { } id
            ? await screenings.Find(id, cancellationToken)
            : await screenings.NextPublic(ahead => ahead.Film is not null, cancellationToken);
        var now = clock.GetCurrentInstant();
        if (screening is not { Film: { } film, IsPublic: true, State: not (ScreeningState.Cancelled or ScreeningState.Over) } || screening.End <= now)
            return Card.Refusal(say["refusal.title"], say["poll.opinions.nofilm"]);
        if (await polls.OfScreening(screening.Id, cancellationToken) is { } asked)
        {
            return asked.TakesAnswersAt(now)
                ? PollCards.Opened(asked, caller)
                : PollCards.Result(asked, await polls.AnswersSoFar(asked, cancellationToken), isOpen: false, isForModerator: true, caller.Club, say) with { Audience = Audience.Caller };
        }

        if (Disagreement.Of(await themes.OfFilm(film.Id, cancellationToken)) is not { } found)
            return Card.Nothing(say["poll.opinions.none", ("film", film.Label)], say["poll.opinions.why"]);
        var poll = await service.Open(
            new(default, Question(film, found, locales.For(caller.Club.Locale)), PollKind.One, [Choice(found.Praise), Choice(found.Blame)], now, screening.End) { Screening = screening.Id },
            cancellationToken);
        audit.Record(caller.Member.Id, "poll opinions", PollWords.Subject(poll));
        return PollCards.Opened(poll, caller);
    }

    private static string Question(Film film, Disagreement found, Phrases say) =>
        Cut.AtWord(say["poll.opinions.question", ("film", film.Label), ("theme", say.Theme(found.Theme.Name))], Poll.MaxTitle);

    private static PollChoice.Sentence Choice(Passage passage) =>
        new(passage.Text, passage.Review.Author is { } author ? $"{author}, {passage.Review.Title}" : passage.Review.Title, passage.Review.Link);
}
