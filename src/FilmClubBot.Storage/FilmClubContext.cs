using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace FilmClubBot.Storage;

/// <summary>
/// The tables as one club sees them: queries are filtered by the club, and new rows get its id. A context of no club finds nothing, except
/// by queries that ignore the filter.
/// </summary>
internal abstract class FilmClubContext : DbContext
{
    // Where it returns to; null while nobody uses it.
    private ContextPool? _pool;
    private volatile bool _isReturned;

    protected FilmClubContext(DbContextOptions options) : base(options)
    {
        // Queries are not tracked by default; rows to be changed are read with AsTracking, inside the write transaction.
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // Set before a row is tracked, because the club is part of the key that rows are tracked by.
        ChangeTracker.Tracking += Stamp;
        // A unit of work whose write fails is rolled back as a whole, so that no part of it is ever returned to.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>The club; 0 for none. Every query and every new row reads it.</summary>
    /// <exception cref="ObjectDisposedException">The context was returned to its pool.</exception>
    public int ClubId
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isReturned, this);
            return field;
        }
        private set;
    }

    /// <summary>Whether it sees the rows of one club; otherwise it is for the few queries across clubs.</summary>
    public bool IsOfAClub { get; private set; }

    public DbSet<ClubRow> Clubs => Set<ClubRow>();

    public DbSet<ClubAddressRow> ClubAddresses => Set<ClubAddressRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<FilmRow> Films => Set<FilmRow>();

    public DbSet<FilmMergeRow> FilmMerges => Set<FilmMergeRow>();

    public DbSet<FilmNameRow> FilmNames => Set<FilmNameRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    public DbSet<ReviewFilmRow> ReviewFilms => Set<ReviewFilmRow>();

    public DbSet<ReviewRevisionRow> ReviewRevisions => Set<ReviewRevisionRow>();

    public DbSet<PassageRow> Passages => Set<PassageRow>();

    public DbSet<PassageVectorRow> PassageVectors => Set<PassageVectorRow>();

    public DbSet<QuestionRow> Questions => Set<QuestionRow>();

    public DbSet<ThemeFindingRow> ThemeFindings => Set<ThemeFindingRow>();

    public DbSet<ThemeRulingRow> ThemeRulings => Set<ThemeRulingRow>();

    public DbSet<QuoteRow> Quotes => Set<QuoteRow>();

    public DbSet<QuoteThemeRow> QuoteThemes => Set<QuoteThemeRow>();

    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    public DbSet<ViewingRow> Viewings => Set<ViewingRow>();

    public DbSet<AuditRow> AuditLog => Set<AuditRow>();

    public DbSet<UndoRow> Undos => Set<UndoRow>();

    public DbSet<ChannelMessageRow> ChannelMessages => Set<ChannelMessageRow>();

    public DbSet<SavedCallRow> SavedCalls => Set<SavedCallRow>();

    public DbSet<LinkCodeRow> LinkCodes => Set<LinkCodeRow>();

    public DbSet<LinkTryRow> LinkTries => Set<LinkTryRow>();

    public DbSet<AnnouncementRow> Announcements => Set<AnnouncementRow>();

    public DbSet<AnnouncedReviewRow> AnnouncedReviews => Set<AnnouncedReviewRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DeliveryAttemptRow> DeliveryAttempts => Set<DeliveryAttemptRow>();

    public DbSet<ChannelRulesRow> ChannelRules => Set<ChannelRulesRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<FeedRow> Feeds => Set<FeedRow>();

    public DbSet<FeedItemRow> FeedItems => Set<FeedItemRow>();

    public DbSet<ScreeningRow> Screenings => Set<ScreeningRow>();

    public DbSet<RsvpRow> Rsvps => Set<RsvpRow>();

    public DbSet<MemberRemindersRow> MemberReminders => Set<MemberRemindersRow>();

    public DbSet<EventPostingRow> EventPostings => Set<EventPostingRow>();

    public DbSet<ReactionRow> Reactions => Set<ReactionRow>();

    public DbSet<SlipRow> Slips => Set<SlipRow>();

    public DbSet<BoxedQuestionRow> BoxedQuestions => Set<BoxedQuestionRow>();

    public DbSet<SuggestionRow> Suggestions => Set<SuggestionRow>();

    public DbSet<BallotRow> Ballots => Set<BallotRow>();

    public DbSet<BallotFilmRow> BallotFilms => Set<BallotFilmRow>();

    public DbSet<VoteRow> Votes => Set<VoteRow>();

    public DbSet<PollRow> Polls => Set<PollRow>();

    public DbSet<PollAnswersRow> PollAnswers => Set<PollAnswersRow>();

    public DbSet<VolunteerRow> Volunteers => Set<VolunteerRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<CalendarTokenRow> CalendarTokens => Set<CalendarTokenRow>();

    public DbSet<WorkspaceRow> Workspaces => Set<WorkspaceRow>();

    public DbSet<InstallationRow> Installations => Set<InstallationRow>();

    public DbSet<SignInLinkRow> SignInLinks => Set<SignInLinkRow>();

    public DbSet<WebSessionRow> WebSessions => Set<WebSessionRow>();

    public DbSet<DataKeyRow> DataKeys => Set<DataKeyRow>();

    /// <summary>Begins a use of the context.</summary>
    /// <param name="club">The club whose rows it sees; null for a query across clubs.</param>
    /// <param name="pool">Where it returns when it is disposed.</param>
    public void Begin(ClubId? club, ContextPool pool)
    {
        IsOfAClub = club is not null;
        ClubId = club?.Value ?? 0;
        _pool = pool;
        _isReturned = false;
    }

    /// <summary>Ends the context for good.</summary>
    public void End() => base.Dispose();

    /// <summary>Returns the context to its pool, or ends it where it is not kept.</summary>
    public override void Dispose()
    {
        if (IsToEnd())
            base.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public override ValueTask DisposeAsync() => IsToEnd() ? base.DisposeAsync() : ValueTask.CompletedTask;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The context was returned to its pool.</exception>
    public override DbSet<TEntity> Set<TEntity>()
    {
        ObjectDisposedException.ThrowIf(_isReturned, this);
        return base.Set<TEntity>();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IClubRow>())
        {
            if (entry.Entity.ClubId != ClubId)
                throw new InvalidOperationException($"A row of club {entry.Entity.ClubId} cannot be saved by the context of club {ClubId}.");
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

#if !DEBUG
    // With each row that it reads, EF Core would look whether the context is used by two at once, which takes a twentieth of a reply. The build for
    // debugging, which the tests run, does look.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.EnableThreadSafetyChecks(false);
#endif

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FilmClubContext).Assembly);
        modelBuilder.Entity<ClubRow>().HasQueryFilter(club => club.Id == ClubId);

        var ofAClub = typeof(FilmClubContext).GetMethod(nameof(OfAClub), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(IClubRow))).ToList())
            ofAClub.MakeGenericMethod(type).Invoke(this, [modelBuilder]);

        // Rows derived from a review's text are deleted with the review; members, films and the club cannot be deleted while rows refer to them.
        Type[] lasting = [typeof(ClubRow), typeof(MemberRow), typeof(FilmRow)];
        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => lasting.Contains(key.PrincipalEntityType.ClrType)))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<IReadOnlyList<TextSpan>>().HaveConversion<SpanListConverter, SpanListComparer>();
        configurationBuilder.Properties<IReadOnlyList<LinkedFilm>>().HaveConversion<LinkedFilmsConverter, LinkedFilmsComparer>();
        configurationBuilder.Properties<IReadOnlyList<StatedFilm>>().HaveConversion<StatedFilmsConverter, StatedFilmsComparer>();
    }

    // A context that was disposed before is in its pool, or used by somebody else.
    private bool IsToEnd()
    {
        if (Interlocked.Exchange(ref _pool, null) is not { } pool)
            return false;
        _isReturned = true;
        return !pool.TakeBack(this);
    }

    private void OfAClub<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IClubRow
    {
        var entity = modelBuilder.Entity<TRow>();
        entity.HasQueryFilter(row => row.ClubId == ClubId);
        entity.HasOne<ClubRow>().WithMany().HasForeignKey(row => row.ClubId);
    }

    private void Stamp(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking is { FromQuery: false, State: EntityState.Added, Entry.Entity: IClubRow { ClubId: 0 } row })
            row.ClubId = ClubId;
    }
}
