using System.Diagnostics;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// Runs a command, whichever platform it came from: authorise, bind, run, commit. One command is one
/// transaction; changes of a refused command are discarded.
/// </summary>
public sealed class CommandPipeline(
    CommandCatalog catalog,
    Locales locales,
    Club club,
    IServiceScopeFactory scopes,
    ILibraryVersion library,
    BotTelemetry telemetry,
    ILogger<CommandPipeline> log)
{
    private const int Attempts = 3;

    private readonly AnswerMemory _memory = new(library);
    private readonly CommandAdvice _advice = new(catalog);

    /// <summary>Runs a typed command.</summary>
    /// <param name="text">Such as <c>/rate her 4.5</c>.</param>
    /// <param name="account">The account that typed it.</param>
    /// <param name="permission">The account's permission.</param>
    /// <param name="locale">The account's language; null when the platform does not report it.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public Task<Card> RunText(string text, Account account, Permission permission, string? locale, CancellationToken cancellationToken) =>
        RunTextAs(text, call => new Invocation(call, account, permission, locale), permission, locale, cancellationToken);

    /// <summary>Runs a typed command to show its reply; everything that it writes is rolled back.</summary>
    /// <inheritdoc cref="RunText(string, Account, Permission, string?, CancellationToken)"/>
    public Task<Card> PreviewText(string text, Account account, Permission permission, string? locale, CancellationToken cancellationToken) =>
        RunTextAs(text, call => new Invocation(call, account, permission, locale, IsDryRun: true), permission, locale, cancellationToken);

    /// <summary>Runs a typed command that its caller has confirmed, so that no destructive command asks first.</summary>
    /// <inheritdoc cref="RunText(string, Account, Permission, string?, CancellationToken)"/>
    public Task<Card> RunConfirmedText(string text, Account account, Permission permission, string? locale, CancellationToken cancellationToken) =>
        RunTextAs(text, call => new Invocation(call, account, permission, locale) { IsConfirmed = true }, permission, locale, cancellationToken);

    /// <summary>Runs one command. Never throws because of the caller's input; an internal failure is logged and reported as a card.</summary>
    public Task<Card> Run(Invocation invocation, CancellationToken cancellationToken) => Run(invocation, [], cancellationToken);

    // The other readings are those of the same typed text.
    private async Task<Card> Run(Invocation invocation, IReadOnlyList<CommandCall> others, CancellationToken cancellationToken)
    {
        var say = locales.For(invocation.Locale ?? club.Locale);
        var started = Stopwatch.GetTimestamp();
        var isKnown = catalog.Find(invocation.Call.Command) is not null;
        using var trace = telemetry.StartCommand(invocation.Call.Command, isKnown);
        var outcome = "failed";
        try
        {
            if (others.Count > 0)
                invocation = await Likeliest(invocation, others, say, cancellationToken);
            var (card, isRemembered) = await RunOrRetry(invocation, say, cancellationToken);
            outcome = card.IsQuestion ? "asked" : card.IsRefusal ? "refused" : "answered";
            // A cached reply changed nothing, and may occur a thousand times a second.
            log.Log(
                isRemembered ? LogLevel.Debug : LogLevel.Information,
                "Ran /{Command} from {Platform}: {Outcome} in {Milliseconds:0.0} ms",
                invocation.Call.Command, invocation.Account.Platform, outcome, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return card;
        }
        catch (StorageUnavailableException failure)
        {
            log.LogCritical("Stored nothing of /{Command} from {Platform}: {Problem}", invocation.Call.Command, invocation.Account.Platform, failure.Message);
            return Card.Refusal(say["failure.storage.title"], say["failure.storage.body"]);
        }
        catch (ConflictException conflict)
        {
            log.LogWarning("Gave up /{Command} from {Platform} after {Attempts} attempts: {Problem}", invocation.Call.Command, invocation.Account.Platform, Attempts, conflict.Message);
            return Card.Refusal(say["failure.busy.title"], say["failure.busy.body"]);
        }
        // A timeout inside a port is a cancelled operation too, but the command was not cancelled: that is an internal failure.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            log.LogError(failure, "Failed /{Command} from {Platform}, reference {Reference}", invocation.Call.Command, invocation.Account.Platform, reference);
            trace?.SetStatus(ActivityStatusCode.Error, reference);
            return Card.Refusal(say["failure.title"], say["failure.body", ("reference", reference)]);
        }
        finally
        {
            telemetry.RecordCommand(invocation.Call.Command, isKnown, invocation.Account.Platform, outcome, Stopwatch.GetElapsedTime(started));
        }
    }

    /// <summary>Values that fit an option while it is typed; empty for an option without suggestions.</summary>
    /// <param name="invocation">The command with the options typed so far.</param>
    /// <param name="option">The option being typed.</param>
    /// <param name="typed">The option's text so far.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<Choice>> Suggest(Invocation invocation, string option, string typed, CancellationToken cancellationToken)
    {
        if (catalog.Find(invocation.Call.Command) is not { } command || command.Option(option) is not { SuggestSource: { } source } asked
            || invocation.Permission < command.Permission || invocation.Permission < asked.Permission)
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var caller = await CallerOf(invocation, locales.For(invocation.Locale ?? club.Locale), scope.ServiceProvider, cancellationToken);
        var suggestions = (ISuggestions)scope.ServiceProvider.GetRequiredService(source);
        var options = invocation.Call.Options.ToDictionary(entry => entry.Key, entry => HostileText.Clean(entry.Value), StringComparer.Ordinal);
        return await suggestions.Suggest(ScalarText.Parsable(asked, HostileText.Clean(typed)), new SuggestionContext(options, caller), cancellationToken);
    }

    /// <summary>The form for the options that a call does not set and its reader may; null when there is no such command.</summary>
    public CardForm? Form(CommandCall call, Permission permission, string? locale) =>
        catalog.Find(call.Command) is { } command ? FormBuilder.Build(command, call, permission, locales.For(locale ?? club.Locale)) : null;

    /// <summary>Runs a typed command.</summary>
    /// <param name="text">Such as <c>/rate her 4.5</c>.</param>
    /// <param name="invocation">Makes a call that of its caller.</param>
    /// <param name="permission">The caller's permission.</param>
    /// <param name="locale">The caller's language; null when the platform does not report it.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public async Task<Card> RunTextAs(string text, Func<CommandCall, Invocation> invocation, Permission permission, string? locale, CancellationToken cancellationToken) =>
        CommandText.Parse(HostileText.Clean(text), catalog) switch
        {
            ParsedText.Call call => await Run(TypedFiles.Without(invocation(call.Value), catalog), TypedFiles.Without(call.Others, invocation, catalog), cancellationToken) switch
            {
                // "/quote hid" is read as a quote of a film, which is unknown: a command of the group was meant.
                { IsRefusal: true, IsQuestion: false, RefusedOption: not null } refused => _advice.OfGroup(text, isValue: true, permission, locales.For(locale ?? club.Locale)) ?? refused,
                var card => card,
            },
            ParsedText.NoCommand words => _advice.About(words.Text, permission, locales.For(locale ?? club.Locale)),
            ParsedText.Problem problem => _advice.OfGroup(text, isValue: false, permission, locales.For(locale ?? club.Locale)) ?? Refusal(problem, locales.For(locale ?? club.Locale)),
            var other => throw new InvalidOperationException($"A text parses to a call or a problem, not {other}."),
        };

    private async ValueTask<(Card Card, bool IsRemembered)> RunOrRetry(Invocation invocation, Phrases say, CancellationToken cancellationToken)
    {
        if (catalog.Find(invocation.Call.Command) is not { } command)
            return (_advice.About("/" + invocation.Call.Command, invocation.Permission, say).In(say), false);
        if (CommandRunner.Refusal(command, invocation.Permission, say) is { } forbidden)
            return (forbidden.In(say), false);

        // Who sees a reply is known when it is made. If it is the caller alone, the run in the society's language is discarded.
        if (!invocation.IsAlone && !PrivateReplies.IsAskedFor(command, invocation.Call) && locales.For(club.Locale) is var everybody && everybody.Locale != say.Locale
            && await RunOrRecall(command, invocation, new(say, everybody), cancellationToken) is { Card: { } shared } found)
            return (shared, found.IsRemembered);
        var (own, isRemembered) = await RunOrRecall(command, invocation, new(say, null), cancellationToken);
        return (own!, isRemembered);
    }

    private async ValueTask<(Card? Card, bool IsRemembered)> RunOrRecall(CommandDescriptor command, Invocation invocation, Readers readers, CancellationToken cancellationToken)
    {
        if (!command.IsFromReviewsAlone)
            return (await RunAfresh(command, invocation, readers, cancellationToken), false);
        var question = new AnswerMemory.Question(invocation.Call.Text, readers.OfReply.Locale);
        var version = await _memory.Version(cancellationToken);
        if (_memory.Find(question, version) is { } known)
            return (readers.MayRead(known) ? known : null, true);
        var card = await RunAfresh(command, invocation, readers, cancellationToken);
        if (card is { IsRefusal: false })
            _memory.Store(question, version, card);
        return (card, false);
    }

    private async Task<Invocation> Likeliest(Invocation invocation, IReadOnlyList<CommandCall> others, Phrases say, CancellationToken cancellationToken)
    {
        if (catalog.Find(invocation.Call.Command) is not { } command || invocation.Permission < command.Permission)
            return invocation;
        await using var scope = scopes.CreateAsyncScope();
        var caller = await Begin(invocation, say, scope.ServiceProvider, cancellationToken);
        var binder = new OptionBinder(scope.ServiceProvider);
        var (best, fit) = (invocation.Call, ReadingFit.Wrong);
        foreach (var reading in others.Prepend(invocation.Call))
        {
            var found = await binder.Examine(command, reading, caller, cancellationToken);
            if (found < fit)
                (best, fit) = (reading, found);
            if (fit == ReadingFit.Whole)
                break;
        }

        // Where the film of no reading is known, the refusal names all of its title: "Paddington 2", not "Paddington".
        if (fit == ReadingFit.Wrong && command.Options.FirstOrDefault(option => option.Kind == OptionKind.Suggested && LooseValues.IsFreeText(option)) is { } title
            && !await binder.IsKnown(command, title, best, caller, cancellationToken))
        {
            best = others.Prepend(invocation.Call)
                .Where(reading => command.Options.All(option => !option.IsRequired || reading.Options.ContainsKey(option.Name)))
                .MaxBy(reading => reading.Options.GetValueOrDefault(title.Name)?.Length ?? 0) ?? best;
        }

        return invocation with { Call = best };
    }

    // Null if the reply is in the society's language, and for the caller alone.
    private async Task<Card?> RunAfresh(CommandDescriptor command, Invocation invocation, Readers readers, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await RunOnce(command, invocation, readers, scope.ServiceProvider, cancellationToken);
            }
            catch (ConflictException conflict) when (attempt < Attempts)
            {
                log.LogInformation(conflict, "Retrying /{Command} after a write conflict (attempt {Attempt} of {Attempts})", command.Name, attempt + 1, Attempts);
            }
        }
    }

    private async Task<Card?> RunOnce(CommandDescriptor command, Invocation invocation, Readers readers, IServiceProvider services, CancellationToken cancellationToken)
    {
        var say = readers.Caller;
        var caller = command.IsFromReviewsAlone ? Anybody(invocation, say) : await Begin(invocation, say, services, cancellationToken);
        var (options, isConfirmed, refusal) = await new OptionBinder(services).Bind(command, invocation.Call, caller, cancellationToken);
        if (refusal is not null)
            return refusal.In(say);
        if (isConfirmed == false)
            return Confirmations.Declined(say).In(say);
        caller = caller with { Say = readers.OfReply };
        var card = PrivateReplies.Of(command, invocation.Call, await CommandRunner.For(command).Run(services, options!, caller, cancellationToken), catalog).In(caller.Say);
        var asks = command.Confirmation != Confirmation.None && !card.IsEmpty && isConfirmed is null && !invocation.IsConfirmed;
        // Nothing is committed: the scope's end discards what the command wrote.
        if (!readers.MayRead(card) || (asks && !readers.IsCallerAlone))
            return null;
        if (card.IsRefusal || command.IsReading)
            return card;
        if (asks)
            return Confirmations.Ask(command, invocation.Call, card, say).In(say);
        if (card.Reversal is { } reversal)
            card = await services.GetRequiredService<UndoRecorder>().Record(invocation.Call, reversal, card, caller, cancellationToken);
        await services.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
        return card;
    }

    // A new member is stored when they are recognised, unless it is a dry run.
    private Task<Caller> Begin(Invocation invocation, Phrases say, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (invocation.IsDryRun)
            services.GetRequiredService<IUnitOfWork>().StartDryRun();
        return CallerOf(invocation, say, services, cancellationToken);
    }

    // A reply that is the same for every caller is not made for a member, and a cached one is not either.
    private Caller Anybody(Invocation invocation, Phrases say) =>
        new(new(default, HostileText.CleanName(invocation.Account.Name)), invocation.Permission, invocation.Account.Platform, club, say);

    private async Task<Caller> CallerOf(Invocation invocation, Phrases say, IServiceProvider services, CancellationToken cancellationToken)
    {
        var account = invocation.Account with { Name = HostileText.CleanName(invocation.Account.Name) };
        var member = await services.GetRequiredService<IMembers>().Recognise(account, cancellationToken);
        return new Caller(member, invocation.Permission, account.Platform, club, say);
    }

    private static Card Refusal(ParsedText.Problem problem, Phrases say) => Card.Refusal(say["refusal.title"], say[problem.Key, problem.Arguments]);

    /// <summary>Who reads a reply, and in which language.</summary>
    /// <param name="Caller">The caller's language.</param>
    /// <param name="Everybody">The society's, for a reply that others may see; null where the caller alone sees every reply, or the languages are the same.</param>
    private readonly record struct Readers(Phrases Caller, Phrases? Everybody)
    {
        /// <summary>The language in which the command replies.</summary>
        public Phrases OfReply => Everybody ?? Caller;

        /// <summary>Whether the reply is in the caller's language.</summary>
        public bool IsCallerAlone => Everybody is null;

        /// <summary>Whether a reply is in the language of those who see it.</summary>
        public bool MayRead(Card card) => Everybody is null || card.Audience == Audience.Everyone;
    }
}
