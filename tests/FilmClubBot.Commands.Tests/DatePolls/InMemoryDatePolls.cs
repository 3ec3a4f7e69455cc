using FilmClubBot.Commands.DatePolls;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.DatePolls;

/// <summary>Date polls in memory.</summary>
internal sealed class InMemoryDatePolls : IDatePolls
{
    private readonly List<DatePoll> _polls = [];
    private readonly Dictionary<(DatePollId, MemberId), DateAnswers> _answers = [];

    public DatePoll Only => Assert.Single(_polls);

    public Task<DatePoll> Add(DatePoll draft, CancellationToken cancellationToken)
    {
        var poll = draft with { Id = new(_polls.Count + 1) };
        _polls.Add(poll);
        return Task.FromResult(poll);
    }

    public Task<DatePoll?> Find(DatePollId poll, CancellationToken cancellationToken) => Task.FromResult(_polls.Find(one => one.Id == poll));

    public Task<IReadOnlyList<DatePoll>> Latest(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DatePoll>>([.. _polls.AsEnumerable().Reverse().Take(most)]);

    public Task<DateAnswers?> Answer(DatePollId poll, MemberId member, int number, Availability? can, CancellationToken cancellationToken)
    {
        if (_polls.Find(one => one.Id == poll) is not { } found)
            return Task.FromResult<DateAnswers?>(null);
        var answers = (_answers.GetValueOrDefault((poll, member)) ?? DateAnswers.Empty(found.Times.Count)).With(number, can);
        _answers[(poll, member)] = answers;
        return Task.FromResult<DateAnswers?>(answers);
    }

    public Task<DateAnswers?> AnswersOf(DatePollId poll, MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult(_answers.GetValueOrDefault((poll, member)));

    public Task<IReadOnlyList<DateAnswers>> Answers(DatePollId poll, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateAnswers>>([.. _answers.Where(one => one.Key.Item1 == poll && !one.Value.IsEmpty).Select(one => one.Value).OrderBy(one => one.Text, StringComparer.Ordinal)]);
}
