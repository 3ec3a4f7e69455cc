using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>Asks when members can come, and announces it: <c>/poll dates title:Christmas film times:"fri 7pm; sat 7pm; sun 6pm" closes:wed 8pm</c>.</summary>
[Command("poll dates", Permission.Moderator, CommandTopic.Votes)]
internal sealed class OpenDatePoll(PollService service, ScreeningTimes times, IAuditLog audit, IClock clock) : ICommand<OpenDatePoll.Options>
{
    private const int MaxLength = 600;

    /// <param name="Title">What the time is for.</param>
    /// <param name="Times">The times, separated by semicolons.</param>
    /// <param name="Closes">From when on no answer is taken; the first of the times if not given.</param>
    internal sealed record Options([Text(Poll.MaxTitle)] string Title, [Text(MaxLength, IsList = true)] string Times, [Suggest<ScreeningTimes>] Instant? Closes = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        SortedSet<Instant> read = [];
        var context = new SuggestionContext(new Dictionary<string, string>(), caller);
        foreach (var text in PollWords.Parts(options.Times).Select(TitleList.Unquoted).Where(text => text.Length > 0))
        {
            switch (await times.Resolve(text, context, cancellationToken))
            {
                case Resolution<Instant>.Found(var time):
                    read.Add(time);
                    break;
                case Resolution<Instant>.Unclear unclear:
                    return Card.Refusal(say["refusal.title"], unclear.Reason);
            }
        }

        if (read.Count is < Poll.MinChoices or > Poll.MaxChoices)
            return Card.Refusal(say["refusal.title"], say["poll.howmany", ("least", Poll.MinChoices), ("most", Poll.MaxChoices), ("n", read.Count)]);
        var closes = options.Closes ?? read.Min;
        if (closes > read.Max)
            return Card.Refusal(say["refusal.title"], say["poll.wrongend"]);
        var poll = await service.Open(new(default, HostileText.CleanLine(options.Title), PollKind.Dates, [.. read.Select(time => new PollChoice.Time(time))], clock.GetCurrentInstant(), closes), cancellationToken);
        audit.Record(caller.Member.Id, "poll dates", PollWords.Subject(poll));
        return PollCards.Opened(poll, caller);
    }
}
