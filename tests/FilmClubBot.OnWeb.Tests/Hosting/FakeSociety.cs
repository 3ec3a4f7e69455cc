using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Screenings, answers and calendar addresses in lists, for reading alone.</summary>
internal sealed class FakeSociety : IScreenings, IRsvps, IReactions, ICalendarTokens
{
    public static readonly Film Her = new(new(1), "Her", 2013, ["Spike Jonze"]);
    public static readonly Film RedShoes = new(new(2), "The Red Shoes", 1948, ["Michael Powell", "Emeric Pressburger"]);
    public static readonly Member Ada = new(new(7), "Ada");
    public static readonly Member Ben = new(new(8), "Ben");

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 27, 19, 0);

    public List<Screening> All { get; } = [];

    public List<(ScreeningId Screening, Rsvp Answer)> Answers { get; } = [];

    public List<(ScreeningId Screening, Reaction Reaction)> Reactions { get; } = [];

    public Dictionary<string, Member> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>An announced screening in the evening, some days from now.</summary>
    public Screening Add(Film film, int days, Func<Screening, Screening>? with = null)
    {
        var plain = new Screening(new(All.Count + 1), film, Now + Duration.FromDays(days), Duration.FromMinutes(126), ScreeningState.Announced)
        {
            Place = "Lantern Hall",
            WasAnnounced = true,
            Revision = 1,
            ChangedAt = Now - Duration.FromDays(30),
        };
        var screening = with?.Invoke(plain) ?? plain;
        All.Add(screening);
        return screening;
    }

    public void Answer(Screening screening, Member member, RsvpAnswer answer, int minutes = 0) =>
        Answers.Add((screening.Id, new(member, answer, Now + Duration.FromMinutes(minutes))));

    public void React(Screening screening, Member member, int minutes, int seconds, string remark) =>
        Reactions.Add((screening.Id, new(new(Reactions.Count + 1), member, Duration.FromMinutes(minutes) + Duration.FromSeconds(seconds), remark)));

    Task<IReadOnlyList<Reaction>> IReactions.Of(ScreeningId screening, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reaction>>([.. Reactions.Where(made => made.Screening == screening).Select(made => made.Reaction)]);

    public Task<ReactionId?> Add(ScreeningId screening, MemberId member, Duration at, string remark, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> Remove(ReactionId reaction, MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Screening?> Find(ScreeningId screening, CancellationToken cancellationToken) => Task.FromResult(All.Find(known => known.Id == screening));

    public Task<IReadOnlyList<Screening>> Ahead(CancellationToken cancellationToken) =>
        List(All.Where(screening => screening.State is ScreeningState.Planned or ScreeningState.Announced or ScreeningState.Running));

    public Task<Slice<Screening>> Past(PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Screening>> Between(Instant from, Instant until, CancellationToken cancellationToken) =>
        List(All.Where(screening => screening.Start < until && screening.End > from).OrderBy(screening => screening.Start));

    public Task<IReadOnlyList<Screening>> OfFilm(FilmId film, CancellationToken cancellationToken) =>
        List(All.Where(screening => screening.Film?.Id == film).OrderByDescending(screening => screening.Start));

    public Task<IReadOnlyDictionary<FilmId, Instant>> Shown(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Screening>> Unsettled(CancellationToken cancellationToken) => List([]);

    public Task<Screening> Add(Screening draft, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Screening?> Change(ScreeningId id, Func<Screening, Task<Screening?>> change, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveInterest(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken) => throw new NotSupportedException("No test takes interest over.");

    public Task Withdraw(ScreeningId screening, MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Requeue(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Bring(ScreeningId screening, MemberId member, int guests, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Expect(ScreeningId screening, MemberId member, Domain.Ratings.Stars stars, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ForgetExpectations(ScreeningId screening, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Save(ScreeningId screening, MemberId member, RsvpAnswer answer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Rsvp>> Of(ScreeningId screening, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Rsvp>>([.. Answers.Where(answer => answer.Screening == screening).Select(answer => answer.Answer)]);

    public Task<IReadOnlyDictionary<ScreeningId, Rsvp>> AnswersOf(MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ScreeningId, Rsvp>>(Answers.Where(answer => answer.Answer.Member.Id == member).ToDictionary(answer => answer.Screening, answer => answer.Answer));

    public Task<Member?> Find(CalendarToken token, CancellationToken cancellationToken) => Task.FromResult(Tokens.GetValueOrDefault(token.Hash));

    public Task<CalendarToken> Renew(MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> Revoke(MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Instant?> IssuedAt(MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<IReadOnlyList<Screening>> List(IEnumerable<Screening> screenings) => Task.FromResult<IReadOnlyList<Screening>>([.. screenings]);
}
