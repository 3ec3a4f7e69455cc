using FilmClubBot.Commands.Polls;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Tests.Polls;

/// <summary>Polls in memory.</summary>
internal sealed class InMemoryPolls : IPolls
{
    private readonly List<Poll> _polls = [];
    private readonly Dictionary<(PollId, MemberId), PollAnswers> _answers = [];

    public Poll Only => Assert.Single(_polls);

    /// <summary>How many members' answers are stored.</summary>
    public int AnswerCount => _answers.Count;

    public Task<Poll> Add(Poll draft, CancellationToken cancellationToken)
    {
        var poll = draft with { Id = new(_polls.Count + 1) };
        _polls.Add(poll);
        return Task.FromResult(poll);
    }

    public async Task<Poll?> Change(PollId poll, Func<Poll, Task<Poll?>> change, CancellationToken cancellationToken)
    {
        if (_polls.FindIndex(one => one.Id == poll) is not (>= 0 and var at))
            return null;
        if (await change(_polls[at]) is not { } after)
            return _polls[at];
        foreach (var key in _answers.Keys.Where(key => key.Item1 == poll).ToList())
            _answers.Remove(key);
        return _polls[at] = after;
    }

    public Task<Poll?> Find(PollId poll, CancellationToken cancellationToken) => Task.FromResult(_polls.Find(one => one.Id == poll));

    public Task<IReadOnlyList<Poll>> Open(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Poll>>(_polls.FindAll(one => one.ClosedAt is null));

    public Task<Poll?> OfScreening(ScreeningId screening, CancellationToken cancellationToken) => Task.FromResult(_polls.Find(one => one.Screening == screening));

    public Task<IReadOnlyList<Poll>> Latest(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Poll>>([.. _polls.AsEnumerable().Reverse().Take(most)]);

    public Task<PollAnswers?> Answer(PollId poll, MemberId member, int number, PollAnswer? answer, CancellationToken cancellationToken)
    {
        if (_polls.Find(one => one.Id == poll) is not { ClosedAt: null } found)
            return Task.FromResult<PollAnswers?>(null);
        var answers = found.Answer(_answers.GetValueOrDefault((poll, member)) ?? PollAnswers.Empty(found.Choices.Count), number, answer);
        _answers[(poll, member)] = answers;
        return Task.FromResult<PollAnswers?>(answers);
    }

    public Task<PollAnswers?> AnswersOf(PollId poll, MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult(_answers.GetValueOrDefault((poll, member)));

    public Task<IReadOnlyList<PollAnswers>> Answers(PollId poll, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PollAnswers>>([.. _answers.Where(one => one.Key.Item1 == poll && !one.Value.IsEmpty).Select(one => one.Value).OrderBy(one => one.Text, StringComparer.Ordinal)]);
}
