using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>Asks the members anything, and announces it: <c>/poll ask question:"Where do we meet?" answers:"the hall; the pub"</c>.</summary>
[Command("poll ask", Permission.Moderator, CommandTopic.Votes)]
internal sealed class AskPoll(PollService service, IAuditLog audit, IClock clock) : ICommand<AskPoll.Options>
{
    private const int MaxLength = 1000;

    /// <summary>How long a poll is open if nothing else is said.</summary>
    private static readonly Duration _usual = Duration.FromDays(7);

    /// <param name="Question">The question.</param>
    /// <param name="Answers">The answers, separated by semicolons.</param>
    /// <param name="Several">Whether a member can choose more than one.</param>
    /// <param name="Closes">When it closes; in a week if not given.</param>
    /// <param name="Secret">Whether the answers so far are hidden until it is closed.</param>
    internal sealed record Options(
        [Text(Poll.MaxTitle)] string Question,
        [Text(MaxLength, IsList = true)] string Answers,
        bool Several = false,
        [Suggest<ScreeningTimes>] Instant? Closes = null,
        bool Secret = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var now = clock.GetCurrentInstant();
        List<string> answers = [.. PollWords.Parts(options.Answers).Select(text => HostileText.CleanLine(TitleList.Unquoted(text))).Where(text => text.Length > 0)];
        if (answers.Count is < Poll.MinChoices or > Poll.MaxChoices)
            return Card.Refusal(say["refusal.title"], say["poll.howmanyanswers", ("least", Poll.MinChoices), ("most", Poll.MaxChoices), ("n", answers.Count)]);
        if (answers.Find(text => text.Length > PollChoice.Answer.MaxLength) is { } tooLong)
            return Card.Refusal(say["refusal.title"], say["poll.longanswer", ("answer", HostileText.Shorten(tooLong)), ("most", PollChoice.Answer.MaxLength)]);
        if (answers.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return Card.Refusal(say["refusal.title"], say["poll.twice", ("answer", HostileText.Shorten(twice.Key))]);
        var draft = new Poll(default, HostileText.CleanLine(options.Question), options.Several ? PollKind.Several : PollKind.One, [.. answers.Select(text => new PollChoice.Answer(text))], now, options.Closes ?? Minute(now + _usual)) { IsSecret = options.Secret };
        var poll = await service.Open(draft, cancellationToken);
        audit.Record(caller.Member.Id, "poll ask", PollWords.Subject(poll));
        return PollCards.Opened(poll, caller);
    }

    // The end is shown to the minute, and lies at the end of it.
    private static Instant Minute(Instant at) => Instant.FromUnixTimeSeconds((at.ToUnixTimeSeconds() + 59) / 60 * 60);
}
