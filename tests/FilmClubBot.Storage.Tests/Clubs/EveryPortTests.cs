using System.Collections;
using System.Reflection;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>
/// Every method of every port is called by a club with the keys, names and secrets of another club that has a row in every table: it returns
/// and changes nothing of that club. Then that club calls it itself, so that each port is known to be called in a way that finds its rows.
/// The ports are found by reflection: a new one is called as well, and a parameter of an unknown type fails the test.
/// </summary>
public sealed class EveryPortTests
{
    private const string Theirs = "Zephyr", Ours = "Mistral";

    private static readonly StoreTemplate<LikeClubs> _filled = new(async store =>
    {
        await using Society society = Society.On(store, ownsStore: false), others = society.Beside(club: 2);
        await society.Database.Prepare(CancellationToken.None);
        await others.Database.Prepare(CancellationToken.None);
        var theirs = await LikeClubs.Fill(society, Theirs);
        await LikeClubs.Fill(others, Ours);
        return theirs;
    });

    public static TheoryData<string> Ports => [.. PortTypes().Select(port => port.Name)];

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task Reads_and_changes_only_its_own_club(string port)
    {
        var type = PortTypes().Single(one => one.Name == port);
        var (store, theirs) = await _filled.Begin();
        await using var society = Society.On(store);
        await using var others = society.Beside(club: 2);
        var before = society.Rows(1);

        List<PortCall> calls = [];
        foreach (var method in Methods(type))
        {
            calls.Add(new(theirs, method));
            var shown = await Call(others, type, calls[^1]);
            // What an earlier call was given may be stored, and returned now.
            Assert.False(PortCall.Shows(calls.Aggregate(shown, (rest, call) => call.WithoutArguments(rest)), Theirs), $"{port}.{method.Name} returns of another club: {shown}");
        }

        Assert.Equal(before, society.Rows(1));
        var finds = false;
        foreach (var method in Methods(type))
        {
            var call = new PortCall(theirs, method);
            finds |= PortCall.Shows(call.WithoutArguments(await Call(society, type, call)), Theirs);
        }

        Assert.True(finds || !before.SequenceEqual(society.Rows(1)), $"No call of {port} found a row of its own club, so that this test shows nothing.");
    }

    [Fact]
    public void Every_port_of_the_storage_is_called() => Assert.InRange(PortTypes().Count, 30, 100);

    // What commands and jobs get of the storage for one club. The row of the club itself has no mark: see OwnClubTests.
    private static List<Type> PortTypes() =>
    [
        .. typeof(StorageServiceCollectionExtensions).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(FilmClubContext) || parameter.ParameterType == typeof(FilmClubContexts))))
            .SelectMany(type => type.GetInterfaces())
            .Where(port => port.Assembly == typeof(IFilms).Assembly && !port.IsGenericType && port != typeof(IUnitOfWork) && port != typeof(Commands.Access.IDataKeys) && port != typeof(Commands.Clubs.IOwnClub))
            .Distinct()
            .OrderBy(port => port.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<MethodInfo> Methods(Type port) => port.GetInterfaces().Append(port).SelectMany(one => one.GetMethods()).Where(method => !method.IsStatic && method.IsAbstract);

    private static async Task<string> Call(Society club, Type port, PortCall call)
    {
        await using var scope = club.Begin();
        try
        {
            var returned = call.Method.Invoke(scope.PortOf(port), call.Arguments);
            if (returned is Task task)
            {
                await task;
                returned = task.GetType().GetProperty("Result")?.GetValue(task);
            }

            var shown = Texts.Of(returned);
            await scope.Commit();
            return shown;
        }
        // A row that is not the club's own is as if it were not there.
        catch (Exception refused) when (refused is ConflictException or InvalidOperationException or ArgumentException)
        {
            return "";
        }
    }
}

/// <summary>A call of a port's method with the values of a club.</summary>
internal sealed class PortCall
{
    private readonly LikeClubs _club;
    private readonly List<string> _given = [];

    public PortCall(LikeClubs club, MethodInfo method)
    {
        (_club, Method) = (club, method);
        Arguments = [.. method.GetParameters().Select(Argument)];
        foreach (var argument in Arguments)
            _given.AddRange(Texts.All(argument));
    }

    public MethodInfo Method { get; }

    public object?[] Arguments { get; }

    /// <summary>What was returned, without what was given: a method may return what it was called with.</summary>
    public string WithoutArguments(string returned) => _given.Where(text => text.Length > 0).OrderByDescending(text => text.Length).Aggregate(returned, (rest, text) => rest.Replace(text, "", StringComparison.Ordinal));

    /// <summary>Whether texts name a club, or contain the key of a row of the first club: its keys are 1.</summary>
    public static bool Shows(string texts, string mark) => texts.Contains(mark, StringComparison.Ordinal) || texts.Split('\n').Any(text => text.EndsWith("Id 1", StringComparison.Ordinal));

    private object? Argument(ParameterInfo parameter) => Of(parameter.Name!, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);

    private object? Of(string name, Type type)
    {
        if (type == typeof(CancellationToken))
            return Society.Token;
        if (type == typeof(string))
            return Named(name);
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return name == "number" ? 1 : 50;
        if (type == typeof(long))
            return _club.Row<ChannelMessageRow>().Id;
        if (type == typeof(Instant))
            return name is "since" or "from" ? Instant.FromUtc(2000, 1, 1, 0, 0) : Instant.FromUtc(2100, 1, 1, 0, 0);
        if (type == typeof(Duration))
            return Duration.FromMinutes(5);
        if (type.IsEnum)
            return type == typeof(Permission) ? Permission.Moderator : Enum.GetValues(type).GetValue(0);
        if (type == typeof(Func<SiteLookup?, SiteLookup>))
            return (SiteLookup? _) => new SiteLookup(Instant.FromUtc(2026, 11, 27, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));
        if (type == typeof(Func<Rating, CommentState>))
            return (Rating rating) => rating.CommentState;
        if (type == typeof(Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>>))
            return (Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>>)(found => found);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>))
            return Unchanged(type);
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return Several(name, type);
        return Single(type);
    }

    private object Single(Type type) => type.Name switch
    {
        nameof(FilmId) => Film,
        nameof(MemberId) => Member,
        nameof(ReviewId) when Method.Name == "Next" => new ReviewId(0),
        nameof(ReviewId) => Review,
        nameof(Domain.Quotes.QuoteId) => new Domain.Quotes.QuoteId(_club.Row<QuoteRow>().Id),
        nameof(ScreeningId) => new ScreeningId(_club.Row<ScreeningRow>().Id),
        nameof(BallotId) => new BallotId(_club.Row<BallotRow>().Id),
        nameof(ListName) => ListName.Of(_club.Row<SuggestionRow>().List),
        nameof(Domain.Polls.PollId) => new Domain.Polls.PollId(_club.Row<PollRow>().Id),
        nameof(Domain.Clubs.ClubId) => Domain.Clubs.ClubId.OfSettings,
        nameof(FeedId) => new FeedId(_club.Row<FeedRow>().Id),
        nameof(Domain.Webhooks.WebhookId) => new Domain.Webhooks.WebhookId(_club.Row<WebhookRow>().Id),
        nameof(Domain.Webhooks.WebhookSecret) => Domain.Webhooks.WebhookSecret.New(),
        nameof(KnownItemId) => new KnownItemId(_club.Row<FeedItemRow>().Id),
        nameof(DeliveryId) => new DeliveryId(_club.Row<DeliveryRow>().Id),
        nameof(BoxedQuestionId) => new BoxedQuestionId(_club.Row<BoxedQuestionRow>().Id),
        nameof(ReactionId) => new ReactionId(_club.Row<ReactionRow>().Id),
        nameof(WebSessionId) => new WebSessionId(_club.Row<WebSessionRow>().Id),
        nameof(Commands.OwnData.Retention) => new Commands.OwnData.Retention { Remarks = Duration.FromDays(1) },
        nameof(PageRequest) => new PageRequest(1, 50),
        nameof(DeliveryChannel) => new DeliveryChannel(_club.Row<DeliveryRow>().Platform, _club.Row<DeliveryRow>().Channel),
        nameof(SignInSecret) => _club.Secret,
        nameof(CalendarToken) => _club.Calendar,
        nameof(LinkCode) => _club.Code,
        nameof(Account) => new Account(_club.Row<AccountRow>().Platform, _club.Row<AccountRow>().ExternalId, "Nico"),
        nameof(BoundWorkspace) => new BoundWorkspace(Platform.Discord, "4711", Instant.FromUtc(2026, 11, 27, 0, 0), new Account(Platform.Discord, "61", "Mo")),
        nameof(Card) => new Card { Title = "Programme" },
        nameof(Mailbox) => new Mailbox(MailAddress.Parse("nico@club.example", null), "en", MailboxState.Invited, Instant.FromUtc(2026, 11, 27, 0, 0)),
        nameof(CommandCall) => new CommandCall("films"),
        nameof(Stars) => Stars.FromHalves(7),
        nameof(Uri) => new Uri("https://blog.example/feed/"),
        nameof(Runtime) => new Runtime(95),
        nameof(Domain.Ballots.Votes.Ranking) => Domain.Ballots.Votes.Ranking.Of([[Film]]),
        nameof(QuoteFilter) => new QuoteFilter(Film),
        nameof(ReviewCorrection) => new ReviewCorrection("Solaris", 1972, null, null, null),
        nameof(FilmMention) => new FilmMention(_club.Row<FilmRow>().Title, _club.Row<FilmRow>().Year, []),
        nameof(Reversal) => new Reversal(new CommandCall("films"), "film"),
        _ => Sampled(type),
    };

    private object Sampled(Type type)
    {
        if (type == typeof(ReviewDraft))
            return Drafts.Of("A harbour at night", "Nobody speaks.", id: _club.Row<ReviewRow>().ExternalId, origin: _club.Row<ReviewRow>().Origin);
        if (type == typeof(Subject))
            return SubjectJson.Read(_club.Row<AnnouncementRow>().Subject);
        if (type == typeof(DeliveryAttempt))
            return new DeliveryAttempt(Instant.FromUtc(2026, 11, 27, 0, 0), DeliveryState.Sent, "ok");
        if (type == typeof(NewChannelMessage))
            return new NewChannelMessage("general", null, "/films", new Card { Title = "Films" });
        if (type == typeof(Screening))
            return _club.Row<ScreeningRow>().ToScreening();
        if (type == typeof(Ballot))
            return _club.Row<BallotRow>().ToBallot();
        if (type == typeof(Domain.Polls.Poll))
            return _club.Row<PollRow>().ToPoll() with { Screening = null };
        if (type == typeof(Domain.Rotas.Duty))
            return _club.Row<DutyRow>().ToDuty();
        if (type == typeof(KnownItem))
            return _club.Row<FeedItemRow>().ToItem();
        if (type == typeof(UndoableChange))
            return _club.Row<UndoRow>().ToChange();
        if (type == typeof(Domain.Films.Film))
            return _club.Row<FilmRow>().ToFilm();
        if (type == typeof(Domain.Members.Member))
            return _club.Row<MemberRow>().ToMember();
        if (type == typeof(FilmFacts))
            return new FilmFacts { Countries = ["Chile"] };
        if (type == typeof(FactSource))
            return FactSource.Wikidata;
        if (type == typeof(ExternalFilmIds))
            return _club.Row<FilmRow>().Ids;
        if (type == typeof(DiaryEntry))
            return new DiaryEntry(DiaryTable.Diary, _club.Row<FilmRow>().Title, _club.Row<FilmRow>().Year) { Stars = Stars.FromHalves(9) };
        if (type == typeof(Passage) || type == typeof(IProgress<DiaryProgress>))
            return null!;
        throw new InvalidOperationException($"{Method.DeclaringType!.Name}.{Method.Name} has a {type.Name}: say in {nameof(PortCall)} what it is called with.");
    }

    private FilmId Film => new(_club.Row<FilmRow>().Id);

    private MemberId Member => new(_club.Row<MemberRow>().Id);

    private ReviewId Review => new(_club.Row<ReviewRow>().Id);

    private string Named(string name) => name switch
    {
        "key" when Method.DeclaringType == typeof(ISavedCalls) => _club.Row<SavedCallRow>().Key,
        "key" when Method.DeclaringType == typeof(ISlips) => _club.Row<ScreeningRow>().SlipKey,
        // Another one, so that a slip is stored.
        "device" => "another-device",
        "key" => _club.Row<AnnouncementRow>().Key,
        "token" => _club.Row<FeedRow>().HubToken!,
        "account" or "id" => _club.Row<AccountRow>().ExternalId,
        "theme" => _club.Row<ThemeRulingRow>().Name,
        "channel" => _club.Row<ChannelMessageRow>().Channel,
        "nonce" => _club.Row<ChannelMessageRow>().Nonce!,
        "job" => _club.Row<VolunteerRow>().Job,
        "question" => _club.Row<BoxedQuestionRow>().Question,
        // Another one, so that the change is seen.
        "model" when Method.Name == "Store" => "another-model",
        "model" => _club.Row<PassageVectorRow>().Model,
        "origin" => _club.Row<ReviewRow>().Origin,
        "part" => _club.Row<MemberRow>().Name,
        "words" or "typed" => _club.Row<ReviewRow>().Title,
        "name" or "browser" or "speaker" or "source" or "comment" or "reason" or "action" or "subject" or "remark" or "note" or "workspace" => "Nico",
        _ => throw new InvalidOperationException($"{Method.DeclaringType!.Name}.{Method.Name} has a text \"{name}\": say in {nameof(PortCall)} what it is called with."),
    };

    private object Several(string name, Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments is [{ } key, { } value])
        {
            var pairs = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            pairs.Add(key == typeof(string) ? _club.Row<SavedCallRow>().Key : _club.Row<PassageRow>().Id, value == typeof(CommandCall) ? new CommandCall("films") : PassageVector.FromBytes([4, 3, 2, 1]));
            return pairs;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        // What is left out of a query is left empty.
        if (!name.StartsWith("busy", StringComparison.Ordinal))
            list.Add(arguments[0] == typeof(string) ? Listed(name) : arguments[0] == typeof(int) ? _club.Row<PassageRow>().Id : Single(arguments[0]));
        return list;
    }

    private string Listed(string name) => name switch
    {
        "externalIds" => _club.Row<AccountRow>().ExternalId,
        "origins" => _club.Row<ReviewRow>().Origin,
        "words" or "terms" => "zephyr",
        "surnames" => _club.Row<QuoteRow>().SpeakerSurname ?? "zephyr",
        "writing" => "reviews",
        _ => throw new InvalidOperationException($"{Method.DeclaringType!.Name}.{Method.Name} has texts \"{name}\": say in {nameof(PortCall)} what it is called with."),
    };

    // A change that keeps what it gets: whoever gets something shows it.
    private static object Unchanged(Type type)
    {
        var helper = type.GetGenericArguments()[1].IsGenericType ? nameof(KeepLater) : nameof(Keep);
        return typeof(PortCall).GetMethod(helper, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()[0]).CreateDelegate(type);
    }

    private static T Keep<T>(T value) => value;

    private static Task<T> KeepLater<T>(T value) => Task.FromResult(value);
}

/// <summary>All texts in a value, found by reflection.</summary>
internal static class Texts
{
    private const int MaxDepth = 10;

    public static string Of(object? value) => string.Join('\n', All(value));

    public static IEnumerable<string> All(object? value, int depth = 0) => value switch
    {
        null => [],
        _ when depth > MaxDepth => [],
        string text => [text],
        Uri address => [address.AbsoluteUri],
        CancellationToken or Delegate or Type => [],
        _ when value.GetType() is { IsValueType: true } type && type.Name.EndsWith("Id", StringComparison.Ordinal) => [$"{type.Name} {value}"],
        IEnumerable many => many.Cast<object?>().SelectMany(one => All(one, depth + 1)),
        _ when value.GetType() is var type && (type.IsPrimitive || type.IsEnum || type.Namespace == nameof(NodaTime)) => [],
        _ => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => All(field.GetValue(value), depth + 1)),
    };
}
