using System.Globalization;
using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Deliveries;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Moderation;
using FilmClubBot.Commands.Overviews;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.QuestionBox;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Tests.Undoing;
using FilmClubBot.Commands.Turns;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;
using FilmClubBot.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Commands.Tests;

/// <summary>Every command over the real words, with the ports left to the test; empty until it fills them.</summary>
internal class Bench
{
    public static readonly Film Her = new(new(1), "Her", 2013, ["Spike Jonze"]);
    public static readonly Film RedShoes = new(new(2), "The Red Shoes", 1948, ["Michael Powell", "Emeric Pressburger"]);
    public static readonly Film Solaris = new(new(3), "Solaris", 1972, ["Andrei Tarkovsky"]);
    public static readonly Film Us = new(new(4), "Us", 2019, ["Jordan Peele"]);

    /// <summary>What the taxonomy of the tests has words for.</summary>
    public static readonly ThemeTaxonomy Taxonomy = new(
    [
        new("loneliness", "Being alone and minding it.", ["lonely", "isolation", "solitude"], ["grief"])
        {
            Languages = new Dictionary<string, ThemeTranslation> { ["de"] = new("Einsamkeit", ["einsam*"]), ["fr"] = new("solitude", ["seul au monde"]), ["es"] = new("soledad", ["a solas"]) },
        },
        new("grief", "Living on after a loss.", ["mourning", "bereavement"], [])
        {
            Languages = new Dictionary<string, ThemeTranslation> { ["de"] = new("Trauer", ["trauer*"]), ["fr"] = new("deuil", ["deuil"]) },
        },
        // More cues than a search takes terms.
        new("class", "Who has and who has not.", [.. Enumerable.Range(1, 80).Select(number => $"rank{number}")], []),
    ]);

    public static readonly Club Society = new(new ClubId(1), "The Lantern Film Society", DateTimeZoneProviders.Tzdb["Europe/London"], "en");
    public static readonly Member Ada = new(new(7), "Ada");

    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales")).With(Taxonomy.Names);
    private static readonly CommandCatalog _catalog = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), _locales, []);
    private readonly ServiceProvider _services;

    /// <summary>A bench with these films and nothing else in its ports.</summary>
    public Bench(params Film[] films) : this(_catalog, _locales, films)
    {
    }

    /// <summary>As the other, with other commands than the bot's own.</summary>
    public Bench(CommandCatalog catalog, Locales locales, Film[] films)
    {
        Undos = new(Clock);
        if (films.Length == 0)
            films = [Her, RedShoes, Solaris, Us];
        Films.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync(films);
        Films.Setup(port => port.Find(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()))
            .Returns<FilmId, CancellationToken>((id, _) => Task.FromResult(films.FirstOrDefault(film => film.Id == id)));
        Members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()))
            .Returns<Account, CancellationToken>((account, _) => Task.FromResult(Ada with { Name = account.Name }));
        Ratings.Setup(port => port.Summary(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync(RatingSummary.None);
        Ratings.SetReturnsDefault(Task.FromResult(Empty<Rating>()));
        Ratings.SetReturnsDefault(Task.FromResult(Empty<RankedFilm>()));
        Ratings.SetReturnsDefault(Task.FromResult<Rating?>(null));
        Ratings.SetReturnsDefault(Task.FromResult<IReadOnlyList<GivenRating>>([]));
        Ratings.SetReturnsDefault(Task.FromResult<IReadOnlyList<Rating>>([]));
        Tokens.SetReturnsDefault(Task.FromResult<Instant?>(null));
        Reviews.SetReturnsDefault(Task.FromResult(Empty<ReviewSummary>()));
        Reviews.SetReturnsDefault(Task.FromResult<Domain.Reviews.Review?>(null));
        Reviews.SetReturnsDefault(Task.FromResult<IReadOnlyList<ReviewSummary>>([]));
        Reviews.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Reviews.Passage>>([]));
        Quotes.SetReturnsDefault(Task.FromResult<IReadOnlyList<string>>([]));
        Themes.SetReturnsDefault(Task.FromResult<IReadOnlyList<FilmTheme>>([]));
        Themes.Setup(port => port.Cited(It.IsAny<FilmId>(), It.IsAny<Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>>>(), It.IsAny<CancellationToken>()))
            .Returns(async (FilmId film, Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>> page, CancellationToken token) =>
            {
                var found = await Themes.Object.OfFilm(film, token);
                var shown = page([.. found.Select(theme => theme with { Evidence = [] })]).Select(theme => theme.Name).ToHashSet(StringComparer.Ordinal);
                return [.. found.Zip(FilmTheme.OneOfEach(found.Select(theme => shown.Contains(theme.Name) ? theme.Evidence : [])), (theme, evidence) => theme with { Evidence = evidence })];
            });
        Themes.Setup(port => port.NamesOf(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()))
            .Returns(async (FilmId film, CancellationToken token) => [.. (await Themes.Object.OfFilm(film, token)).Select(theme => theme.Name)]);
        Themes.SetReturnsDefault(Task.FromResult<IReadOnlyList<SharedTheme>>([]));
        Themes.SetReturnsDefault(Task.FromResult<IReadOnlyList<(Film, FilmTheme)>>([]));
        Themes.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<FilmId, IReadOnlyList<string>>>(new Dictionary<FilmId, IReadOnlyList<string>>()));
        Quotes.SetReturnsDefault(Task.FromResult(Empty<Domain.Quotes.Quote>()));
        Quotes.SetReturnsDefault(Task.FromResult<Domain.Quotes.Quote?>(null));
        Themes.SetReturnsDefault(Task.FromResult<Domain.Reviews.Passage?>(null));
        Audit.SetReturnsDefault(Task.FromResult(Empty<Domain.Audit.AuditEntry>()));
        Passages.Setup(port => port.Find(It.IsAny<FilmId?>(), It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([]);

        Themes.SetReturnsDefault(Task.FromResult<IReadOnlyList<RuledTheme>>([]));
        Themes.SetReturnsDefault(Task.FromResult<RuledTheme?>(null));
        Quotes.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Quotes.Quote>>([]));
        Rules.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Announcements.ChannelRules>>([]));
        Discord.SetupGet(check => check.Name).Returns("Discord");
        Discord.SetupGet(check => check.ExaminedPlatform).Returns(Platform.Discord);
        Discord.SetReturnsDefault(Task.FromResult<IReadOnlyList<Finding>>([new(FindingLevel.Ok, "The token is accepted."), new(FindingLevel.Ok, "It is in the server.")]));
        Deliveries.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Announcements.Delivery>>([]));
        Announcements.SetReturnsDefault(Task.FromResult<IReadOnlyList<(Domain.Announcements.Subject.ScreeningNews, Domain.Announcements.DeliveryChannel)>>([]));
        Webhooks.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Webhooks.Webhook>>([]));
        Feeds.SetReturnsDefault(Task.FromResult<IReadOnlyList<Domain.Feeds.Feed>>([]));
        Screenings.SetReturnsDefault(Task.FromResult<IReadOnlyList<Screening>>([]));
        Slips.SetReturnsDefault(Task.FromResult(SlipCounts.None));
        Rsvps.SetReturnsDefault(Task.FromResult<IReadOnlyList<Rsvp>>([]));
        Reminders.Setup(port => port.Of(It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).ReturnsAsync(MemberReminders.Off);
        Reminders.Setup(port => port.Change(It.IsAny<MemberId>(), It.IsAny<Func<MemberReminders, Task<MemberReminders?>>>(), It.IsAny<CancellationToken>()))
            .Returns<MemberId, Func<MemberReminders, Task<MemberReminders?>>, CancellationToken>(async (_, change, _) => await change(MemberReminders.Off) ?? MemberReminders.Off);
        Needs.Setup(port => port.Change(It.IsAny<MemberId>(), It.IsAny<Func<AccessNeeds, Task<AccessNeeds?>>>(), It.IsAny<CancellationToken>()))
            .Returns<MemberId, Func<AccessNeeds, Task<AccessNeeds?>>, CancellationToken>(async (_, change, _) => await change(AccessNeeds.None) ?? AccessNeeds.None);
        Needs.SetReturnsDefault(Task.FromResult<IReadOnlyList<(Member, AccessNeeds)>>([]));
        Printer.Setup(port => port.Print(It.IsAny<Sheet>(), It.IsAny<PaperSize>())).Returns<Sheet, PaperSize>((sheet, size) => System.Text.Encoding.UTF8.GetBytes($"{size} {sheet.Title}"));
        Reactions.SetReturnsDefault(Task.FromResult<IReadOnlyList<Reaction>>([]));
        Screenings.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<FilmId, Instant>>(new Dictionary<FilmId, Instant>()));
        Films.Setup(port => port.Want(It.IsAny<FilmMention>(), It.IsAny<CancellationToken>())).Returns<FilmMention, CancellationToken>((mention, _) =>
            Task.FromResult(films.FirstOrDefault(film => film.Title == mention.Title) ?? new Film(new(900 + mention.Title.Length), mention.Title, mention.Year, mention.Directors)));

        FileSource.SetupGet(port => port.Platform).Returns(Platform.Slack);
        FileSource.SetReturnsDefault(Task.FromResult<FileReading>(new FileReading.Unavailable()));
        OwnData.SetReturnsDefault(Task.FromResult<IReadOnlyList<OwnTable>>([]));
        Rsvps.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<ScreeningId, Rsvp>>(new Dictionary<ScreeningId, Rsvp>()));
        Members.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<MemberId, IReadOnlyList<Account>>>(new Dictionary<MemberId, IReadOnlyList<Account>>()));
        Sessions.SetReturnsDefault(Task.FromResult<IReadOnlyList<WebSession>>([]));
        Sessions.SetReturnsDefault(Task.FromResult<WebSession?>(null));

        var services = new ServiceCollection();
        services.AddSingleton(_ => Club);
        services.AddScoped(_ => Own.Object);
        services.AddSingleton(Directory.Object);
        services.AddSingleton(_ => Microsoft.Extensions.Options.Options.Create(Hosting));
        services.AddSingleton(Taxonomy);
        services.AddSingleton<ILibraryVersion>(Library);
        services.AddSingleton<ILogger<CommandPipeline>>(Log);
        services.AddSingleton<ILogger<ChannelNames>>(NullLogger<ChannelNames>.Instance);
        services.AddScoped(_ => Diaries.Object);
        services.AddSingleton(DiaryFiles.Object);
        services.AddSingleton(FileSource.Object);
        services.AddScoped(_ => Films.Object);
        services.AddScoped(_ => Lookups.Object);
        services.AddScoped(_ => Reviews.Object);
        services.AddScoped(_ => Themes.Object);
        services.AddScoped(_ => Quotes.Object);
        services.AddScoped(_ => Ratings.Object);
        services.AddScoped(_ => Comments.Object);
        services.AddSingleton(_ => CommentPolicy);
        services.AddScoped(_ => Passages.Object);
        services.AddScoped(_ => Mock.Of<IPassageVectors>());
        services.AddSingleton<IStemmer, WordStems>();
        services.AddScoped(_ => Audit.Object);
        services.AddScoped(_ => Members.Object);
        services.AddScoped(_ => Links.Object);
        services.AddScoped<IMailboxes>(_ => Mailboxes);
        services.AddScoped(_ => ScreeningFiles.Object);
        services.AddSingleton(MailLinks.Object);
        services.AddScoped(_ => SignIns.Object);
        services.AddScoped(_ => Sessions.Object);
        services.AddScoped(_ => Announcements.Object);
        services.AddScoped(_ => Feeds.Object);
        services.AddScoped(_ => Deliveries.Object);
        services.AddSingleton(Discord.Object);
        services.AddScoped(_ => FeedReader.Object);
        services.AddScoped(_ => Rules.Object);
        services.AddScoped(_ => Webhooks.Object);
        services.AddSingleton(Poster.Object);
        services.AddScoped(_ => Screenings.Object);
        services.AddScoped(_ => Rsvps.Object);
        services.AddScoped(_ => Reminders.Object);
        services.AddScoped(_ => Needs.Object);
        services.AddSingleton(Printer.Object);
        services.AddScoped(_ => OwnData.Object);
        services.AddSingleton(Mock.Of<IOwnDataFiles>(files => files.Write(It.IsAny<IReadOnlyList<OwnTable>>()) == new byte[] { 80, 75 }));
        services.AddSingleton(_ => ExportLinks.Object);
        services.AddSingleton(_ => DataPolicy);
        services.AddScoped(_ => Reactions.Object);
        services.AddScoped(_ => Slips.Object);
        services.AddScoped(_ => Mock.Of<IQuestionBox>());
        services.AddSingleton(Mock.Of<ITimelinePicture>());
        services.AddSingleton<IFigurePicture, WrittenFigure>();
        services.AddSingleton(_ => RecapLinks.Object);
        services.AddScoped<IWatchlist>(_ => Choosing);
        services.AddScoped<IBallots>(_ => Choosing);
        services.AddScoped<IVotes>(_ => Choosing);
        services.AddScoped<IPolls>(_ => Polls);
        services.AddScoped<ITurns>(_ => Turns);
        services.AddScoped(_ => Mock.Of<IRota>(rota => rota.Jobs(It.IsAny<CancellationToken>()) == Task.FromResult(JobList.None)
            && rota.Duties(It.IsAny<ScreeningId>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Duty>>(Array.Empty<Duty>())
            && rota.HeldBy(It.IsAny<MemberId>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<ScreeningId>>(Array.Empty<ScreeningId>())));
        services.AddSingleton(BallotFiles.Object);
        services.AddSingleton(_ => Policy);
        services.AddSingleton(_ => Site);
        services.AddScoped(_ => Tokens.Object);
        services.AddSingleton(new FeedDefaults(Duration.FromMinutes(1)));
        services.AddSingleton(Messenger.Object);
        services.AddSingleton<IClock>(Clock);
        services.AddScoped(_ => Intake.Object);
        services.AddScoped(_ => Unit.Object);
        services.AddSingleton<IUndoLog>(Undos);
        services.AddCommands(Repository.Path("config", "locales"));
        services.AddSingleton(locales);
        services.AddSingleton(catalog);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>A bench with these of the bot's commands, so that what is expected of them stays when another is added.</summary>
    public static Bench With(params Type[] commands) => new(new CommandCatalog(commands, _locales, []), _locales, []);

    /// <summary>As <see cref="With"/>, with commands of every kind: alone, in a group, and both.</summary>
    public static Bench WithAFewCommands() => With(
        typeof(AskReviews), typeof(ShowFilm), typeof(ShowThemes), typeof(ListReviews), typeof(ShowHelp), typeof(ShowAudit),
        typeof(RateFilm), typeof(ShowRatings), typeof(ShowMine), typeof(ShowTop), typeof(ReactToFilm),
        typeof(RandomQuote), typeof(ListQuotes), typeof(AddQuote), typeof(HideQuote),
        typeof(AddReview), typeof(CorrectReview), typeof(HideReview), typeof(AddTheme), typeof(ConfirmTheme), typeof(HideTheme));

    public ChangingLibrary Library { get; } = new();

    public Mock<IFilms> Films { get; } = new();

    public Mock<IFilmLookups> Lookups { get; } = new();

    public Mock<IReviews> Reviews { get; } = new();

    public Mock<ISlips> Slips { get; } = new();

    public Mock<IThemes> Themes { get; } = new();

    public Mock<IQuotes> Quotes { get; } = new();

    public Mock<IRatings> Ratings { get; } = new();

    public Mock<IComments> Comments { get; } = new();

    /// <summary>The rules of comments.</summary>
    public CommentPolicy CommentPolicy { get; init; } = new();

    public Mock<IPassages> Passages { get; } = new();

    public Mock<IAuditLog> Audit { get; } = new();

    public Mock<IMembers> Members { get; } = new();

    public Mock<IMemberLinks> Links { get; } = new();

    public Mail.InMemoryMailboxes Mailboxes { get; } = new();

    public Mock<IScreeningFiles> ScreeningFiles { get; } = new();

    public Mock<IMailLinks> MailLinks { get; } = new();

    public Mock<ISignIns> SignIns { get; } = new();

    public Mock<IWebSessions> Sessions { get; } = new();

    public Mock<IAnnouncements> Announcements { get; } = new();

    public Mock<IFeeds> Feeds { get; } = new();

    public Mock<IDeliveries> Deliveries { get; } = new();

    public Mock<IDoctorCheck> Discord { get; } = new();

    public Mock<IFeedReader> FeedReader { get; } = new();

    public Mock<IChannelRules> Rules { get; } = new();

    public Mock<IWebhooks> Webhooks { get; } = new();

    public Mock<IWebhookPoster> Poster { get; } = new();

    public Mock<IScreenings> Screenings { get; } = new();

    public Mock<IRsvps> Rsvps { get; } = new();

    public Mock<IReminders> Reminders { get; } = new();

    public Mock<IAccessNeeds> Needs { get; } = new();

    public Mock<ISheetPrinter> Printer { get; } = new();

    public Mock<IOwnData> OwnData { get; } = new();

    public Mock<IDiaries> Diaries { get; } = new();

    public Mock<IDiaryFiles> DiaryFiles { get; } = new();

    public Mock<IFileSource> FileSource { get; } = new();

    public Mock<IExportLinks> ExportLinks { get; } = new();

    public Mock<IRecapLinks> RecapLinks { get; } = new();

    /// <summary>What is stored for how long.</summary>
    public DataPolicy DataPolicy { get; init; } = new();

    public Mock<IReactions> Reactions { get; } = new();

    public Choosing.InMemoryChoices Choosing { get; } = new();

    public Polls.InMemoryPolls Polls { get; } = new();

    public Turns.InMemoryTurns Turns { get; } = new();

    public Mock<IBallotFiles> BallotFiles { get; } = new();

    public Mock<ICalendarTokens> Tokens { get; } = new();

    /// <summary>The club, if it is another one than the settings'.</summary>
    public Club Club { get; init; } = Society;

    public Mock<IOwnClub> Own { get; } = new();

    public Mock<IClubDirectory> Directory { get; } = new();

    public HostingOptions Hosting { get; init; } = new();

    /// <summary>The society's screening policy.</summary>
    public ScreeningPolicy Policy { get; init; } = new();

    /// <summary>Where its pages are.</summary>
    public SiteAddress Site { get; set; } = SiteAddress.Unknown;

    public Mock<IMessenger> Messenger { get; } = WithoutNames();

    public Mock<IReviewIntake> Intake { get; } = new();

    public Mock<IUnitOfWork> Unit { get; } = new();

    public InMemoryUndoLog Undos { get; }

    public LogBook Log { get; } = new();

    public FakeClock Clock { get; } = new(Samples.Friday);

    /// <summary>The announcements of a ballot without a command.</summary>
    public BallotMessage BallotMessage => _services.CreateScope().ServiceProvider.GetRequiredService<BallotMessage>();

    /// <summary>What is sent by mail, and to the channels.</summary>
    public DeliveryCards DeliveryCards => _services.CreateScope().ServiceProvider.GetRequiredService<DeliveryCards>();

    /// <summary>Who gets mail.</summary>
    public MailSubscriptions MailSubscriptions => _services.CreateScope().ServiceProvider.GetRequiredService<MailSubscriptions>();

    /// <summary>What comes due of ballots, or polls.</summary>
    public IAgenda Agenda(string name) => _services.CreateScope().ServiceProvider.GetServices<IAgenda>().Single(agenda => agenda.Name == name);

    public ReviewMessage Announcement => _services.CreateScope().ServiceProvider.GetRequiredService<ReviewMessage>();

    public CommandCatalog Catalog => _services.GetRequiredService<CommandCatalog>();

    public CommandPipeline Pipeline => _services.GetRequiredService<CommandPipeline>();

    /// <summary>What the bot says in English.</summary>
    public static Phrases Say => _locales.For("en");

    public static Locales Languages => _locales;

    public static Account Account(string name = "Ada") => new(Platform.Slack, "U1", name);

    /// <summary>Runs what somebody typed where nobody else reads; <see cref="RunInChannel"/> where others do.</summary>
    public async Task<Card> Run(string text, Permission permission = Permission.Member, string? locale = null, string by = "Ada") =>
        Pressable(await Pipeline.RunTextAs(text, call => new(call, Account(by), permission, locale) { IsAlone = true }, permission, locale, TestContext.Current.CancellationToken));

    /// <summary>Runs what a member with a language typed in a channel.</summary>
    public async Task<Card> RunInChannel(string text, string locale) =>
        Pressable(await Pipeline.RunText(text, Account(), Permission.Member, locale, TestContext.Current.CancellationToken));

    /// <summary>Runs what a button carries.</summary>
    public async Task<Card> Run(CommandCall call, Permission permission = Permission.Member, string by = "Ada") =>
        Pressable(await Pipeline.Run(new Invocation(call, Account(by), permission), TestContext.Current.CancellationToken));

    /// <summary>Completes the text before the mark <c>|</c>, or at the end of the text.</summary>
    public Task<Completion> Complete(string text, Permission permission = Permission.Member, string? locale = null)
    {
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        return _services.GetRequiredService<Completer>().Complete(
            text.Replace("|", "", StringComparison.Ordinal), caret < 0 ? text.Length : caret, Account(), permission, locale, TestContext.Current.CancellationToken);
    }

    /// <summary>What is suggested for an option.</summary>
    public Task<IReadOnlyList<Choice>> Suggest(string command, string option, string typed, params (string Name, string? Value)[] others) =>
        Suggest(Permission.Moderator, command, option, typed, others);

    public Task<IReadOnlyList<Choice>> Suggest(Permission permission, string command, string option, string typed, params (string Name, string? Value)[] others) =>
        Pipeline.Suggest(new Invocation(new CommandCall(command, others), Account(), permission), option, typed, TestContext.Current.CancellationToken);

    /// <summary>A suggesting class, to be asked what a text means.</summary>
    public async Task<Resolution<T>> Resolve<TSource, T>(string text, Permission permission = Permission.Member, params (string Name, string Value)[] others)
        where TSource : ISuggestions<T>
    {
        await using var scope = _services.CreateAsyncScope();
        var caller = new Caller(Ada, permission, Platform.Slack, Society, Say);
        return await scope.ServiceProvider.GetRequiredService<TSource>().Resolve(
            text, new SuggestionContext(others.ToDictionary(other => other.Name, other => other.Value), caller), TestContext.Current.CancellationToken);
    }

    /// <summary>A card as plain text, times in UTC.</summary>
    public static string Text(Card card) => PlainText.Render(card, DateTimeZone.Utc, CultureInfo.InvariantCulture);

    /// <summary>The calls that a card's buttons carry, by their labels.</summary>
    public static IReadOnlyDictionary<string, string> Buttons(Card card) =>
        card.Actions.OfType<Button>().ToDictionary(button => button.Label, button => button.Call.Text);

    public static Slice<T> Slice<T>(int total, params T[] items) => new(items, total);

    /// <summary>Asserts that nothing was saved.</summary>
    public void NothingCommitted() => Unit.Verify(port => port.Commit(It.IsAny<CancellationToken>()), Times.Never);

    public void CommittedOnce() => Unit.Verify(port => port.Commit(It.IsAny<CancellationToken>()), Times.Once);

    // Every command that a card offers must exist and accept its options.
    private Card Pressable(Card card)
    {
        foreach (var action in card.Actions)
        {
            switch (action)
            {
                case Button button: AssertAccepted(button.Call); break;
                case FormButton form: AssertAccepted(form.Call); break;
                case Select select: AssertAccepted(select.Call, select.Option); break;
            }
        }

        if (card.Form is { } asked)
            AssertAccepted(asked.Call, [.. asked.Fields.Select(field => field.Option)]);
        return card;
    }

    private void AssertAccepted(CommandCall call, params string[] options)
    {
        // A test with a few commands sees cards that lead to the others.
        var command = Catalog.Find(call.Command) ?? _catalog.Find(call.Command);
        Assert.True(command is not null, $"A card offers {call.Text}, and there is no such command.");
        Assert.All(call.Options.Keys.Concat(options), option => Assert.True(command.Option(option) is not null, $"A card offers {call.Text} with {option}, which it does not take."));
    }

    private static Slice<T> Empty<T>() => new([], 0);

    private static Mock<IMessenger> WithoutNames()
    {
        var messenger = new Mock<IMessenger>();
        messenger.Setup(port => port.Channels(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        return messenger;
    }
}

/// <summary>What was logged.</summary>
internal sealed class LogBook : ILogger<CommandPipeline>
{
    public List<(LogLevel Level, string Message, Exception? Exception)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add((logLevel, formatter(state, exception), exception));
}
