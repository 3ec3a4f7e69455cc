using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>The ports of one unit of work.</summary>
internal sealed class Scope(AsyncServiceScope scope) : IAsyncDisposable
{
    public IAnnouncements Announcements => Port<IAnnouncements>();

    public IAuditLog Audit => Port<IAuditLog>();

    public IUndoLog Undos => Port<IUndoLog>();

    public IBallots Ballots => Port<IBallots>();

    public IVotes Votes => Port<IVotes>();

    public IWatchlist Watchlist => Port<IWatchlist>();

    public IChannelRules Rules => Port<IChannelRules>();

    public IEventPostings EventPostings => Port<IEventPostings>();

    public IFeeds Feeds => Port<IFeeds>();

    public IChannelLog Channels => Port<IChannelLog>();

    public IDiaries Diaries => Port<IDiaries>();

    public IDeliveries Deliveries => Port<IDeliveries>();

    public IFilms Films => Port<IFilms>();

    public IFilmLookups Lookups => Port<IFilmLookups>();

    public IReviewIntake Intake => Port<IReviewIntake>();

    public ISavedCalls Calls => Port<ISavedCalls>();

    public IOldCalls OldCalls => Port<IOldCalls>();

    public IMemberLinks Links => Port<IMemberLinks>();

    public IMailboxes Mailboxes => Port<IMailboxes>();

    public ISignIns SignIns => Port<ISignIns>();

    public IWebSessions Sessions => Port<IWebSessions>();

    public IMembers Members => Port<IMembers>();

    public IOwnData OwnData => Port<IOwnData>();

    public IDataRetention Retention => Port<IDataRetention>();

    public IPassages Passages => Port<IPassages>();

    public IPassageVectors Vectors => Port<IPassageVectors>();

    public IPolls Polls => Port<IPolls>();

    public IQuotes Quotes => Port<IQuotes>();

    public IRatings Ratings => Port<IRatings>();

    public IComments Comments => Port<IComments>();

    public IReviewRereading Rereading => Port<IReviewRereading>();

    public IReviews Reviews => Port<IReviews>();

    public IThemes Themes => Port<IThemes>();

    public IScreenings Screenings => Port<IScreenings>();

    public IRsvps Rsvps => Port<IRsvps>();

    public IReminders Reminders => Port<IReminders>();

    public IReactions Reactions => Port<IReactions>();

    public IBoundWorkspaces Workspaces => Port<IBoundWorkspaces>();

    public IInstallations Installations => Port<IInstallations>();

    public IOwnClub OwnClub => Port<IOwnClub>();

    public ICalendarTokens Calendars => Port<ICalendarTokens>();

    public FilmClubContext Context => Port<FilmClubContext>();

    public object PortOf(Type port) => scope.ServiceProvider.GetRequiredService(port);

    public Task Commit() => Port<IUnitOfWork>().Commit(Society.Token);

    public void StartDryRun() => Port<IUnitOfWork>().StartDryRun();

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    private T Port<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
