using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Typing;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Converts raw option values to a command's record, or to a card that states what is wrong or missing.</summary>
internal sealed class OptionBinder(IServiceProvider services)
{
    /// <summary>Binds a call.</summary>
    /// <returns>The options record and whether the call confirms the command (null where it does not say), or a refusal.</returns>
    public async Task<(object? Options, bool? IsConfirmed, Card? Refusal)> Bind(CommandDescriptor command, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (call.Options.Keys.FirstOrDefault(name => command.Option(name) is null) is { } unknown)
        {
            var problem = CommandText.UnknownOption(command, unknown);
            return (null, null, Card.Refusal(say["refusal.title"], say[problem.Key, problem.Arguments]));
        }

        call = Cleaned(call);
        var given = call.Options;
        List<OptionDescriptor> missing = [.. command.Options.Where(option => option.IsRequired && !given.ContainsKey(option.Name))];
        if (missing.Count > 0)
            return (null, null, Missing(command, call, missing, caller));

        List<object?> values = [];
        bool? isConfirmed = null;
        foreach (var option in command.Options)
        {
            var (value, refusal) = given.TryGetValue(option.Name, out var text)
                ? await BindOne(command, option, text, call, caller, cancellationToken)
                : (option.Default, null);
            if (refusal is not null)
                return (null, null, refusal with { RefusedOption = option.Name });
            if (option.IsConfirmation)
                isConfirmed = (bool?)value;
            else if (!option.IsPrivacy)
                values.Add(value);
        }

        return (Activator.CreateInstance(command.OptionsType, [.. values]), isConfirmed, null);
    }

    /// <summary>How well a reading of a typed command binds: the lower, the better.</summary>
    public async Task<ReadingFit> Examine(CommandDescriptor command, CommandCall reading, Caller caller, CancellationToken cancellationToken)
    {
        var call = Cleaned(reading);
        var isMissing = command.Options.Any(option => option.IsRequired && !call.Options.ContainsKey(option.Name));
        int wrong = 0, asked = 0, known = 0;
        var isOnlyFormWrong = true;
        foreach (var option in command.Options.Where(option => call.Options.ContainsKey(option.Name)))
        {
            var (_, refusal) = await BindOne(command, option, call.Options[option.Name], call, caller, cancellationToken);
            if (refusal is null)
            {
                known += LooseValues.IsFreeText(option) && option.Kind == OptionKind.Suggested ? 1 : 0;
                continue;
            }

            wrong++;
            asked += refusal.Actions.Count > 0 ? 1 : 0;
            isOnlyFormWrong &= !LooseValues.IsFreeText(option);
        }

        return (wrong, isMissing) switch
        {
            (0, false) => ReadingFit.Whole,
            (0, true) => ReadingFit.Incomplete,
            (1, false) when isOnlyFormWrong && (known > 0 || command.Options.All(option => !option.IsRequired || !LooseValues.IsFreeText(option))) => ReadingFit.WrongValue,
            _ when wrong == asked && !isMissing => ReadingFit.Asked,
            _ => ReadingFit.Wrong,
        };
    }

    /// <summary>Whether a reading's value of an option is known; also where it has none.</summary>
    public async Task<bool> IsKnown(CommandDescriptor command, OptionDescriptor option, CommandCall reading, Caller caller, CancellationToken cancellationToken)
    {
        var call = Cleaned(reading);
        return !call.Options.TryGetValue(option.Name, out var text) || (await BindOne(command, option, text, call, caller, cancellationToken)).Refusal is null;
    }

    // A phone's dash for "nothing" is as good as a keyboard's.
    private static CommandCall Cleaned(CommandCall call)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (var (name, value) in call.Options)
        {
            if (HostileText.Clean(value) is { Length: > 0 } clean)
                given[name] = clean is "–" or "—" or "−" or "‐" or "--" ? "-" : clean;
        }

        return call with { Options = given };
    }

    private async Task<(object? Value, Card? Refusal)> BindOne(
        CommandDescriptor command, OptionDescriptor option, string text, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Permission < option.Permission)
            return (null, Card.Refusal(caller.Say["refusal.option", ("option", option.Name)], caller.Say["refusal.moderators"]) with { IsForModerators = true });
        if (text.Length > option.MaxLength)
            return (null, Card.Refusal(caller.Say["refusal.title"], caller.Say["refusal.long", ("option", option.Name), ("limit", option.MaxLength), ("length", text.Length)]));
        return option.Kind == OptionKind.Suggested
            ? await Suggested(command, option, ScalarText.Parsable(option, text), call, caller, cancellationToken)
            : Scalar(command, option, text, caller);
    }

    private static (object? Value, Card? Refusal) Scalar(CommandDescriptor command, OptionDescriptor option, string text, Caller caller)
    {
        if (ScalarText.TryRead(option, text, out var value))
            return (value, null);
        var say = caller.Say;
        var fitting = option.Kind switch
        {
            OptionKind.Toggle => say["types.toggle"],
            OptionKind.Number => say["types.number"],
            OptionKind.Page => say["types.page"],
            OptionKind.Choice => string.Join(", ", option.Choices.Select(choice => $"{choice} ({say.Choice(command, option, choice)})")),
            _ => say["types." + option.ValueType.Name.ToLowerInvariant()],
        };
        return (null, Card.Refusal(say["refusal.title"], say["refusal.value", ("option", option.Name), ("text", HostileText.Shorten(text)), ("fitting", fitting)]));
    }

    private async Task<(object? Value, Card? Refusal)> Suggested(
        CommandDescriptor command, OptionDescriptor option, string text, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        var resolver = SuggestionResolver.For(option);
        var context = new SuggestionContext(call.Options, caller);
        var (value, reason, candidates) = await resolver.Resolve(services.GetRequiredService(option.SuggestSource!), text, context, cancellationToken);
        if (reason is null)
            return (value, null);

        var open = call with { Options = call.Options.Where(entry => entry.Key != option.Name).ToDictionary(StringComparer.Ordinal) };
        return (null, candidates.Count == 0 ? Card.Refusal(reason) : ChoiceQuestion.Ask(reason, caller.Say.Description(command, option), open, option.Name, candidates));
    }

    private static Card Missing(CommandDescriptor command, CommandCall call, List<OptionDescriptor> missing, Caller caller)
    {
        var say = caller.Say;
        return Card.Question(say["refusal.missing", ("command", "/" + command.Name), ("options", string.Join(", ", missing.Select(option => OptionLabel.Within(command, option, say))))]) with
        {
            Body = [new BulletList([.. missing.Select(option => (IReadOnlyList<Inline>)[new Code(option.Name + ":"), " " + say.Description(command, option)])])],
            Form = FormBuilder.Build(command, call, caller.Permission, say) with { SaysAll = true },
        };
    }
}

/// <summary>How well a reading of a typed command binds, the best first.</summary>
internal enum ReadingFit
{
    /// <summary>Every value is known, and none is missing.</summary>
    Whole,

    /// <summary>Every given value is known; others are missing.</summary>
    Incomplete,

    /// <summary>A value may mean several things, or nearly means one.</summary>
    Asked,

    /// <summary>One value has the wrong form: "11" stars. The others are known.</summary>
    WrongValue,

    /// <summary>Something else is wrong.</summary>
    Wrong,
}

/// <summary>Calls an <see cref="ISuggestions{T}"/> whose type is known only at run time.</summary>
internal abstract class SuggestionResolver
{
    private static readonly ConcurrentDictionary<Type, SuggestionResolver> _known = [];

    public static SuggestionResolver For(OptionDescriptor option) =>
        _known.GetOrAdd(option.ValueType, type => (SuggestionResolver)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!);

    public abstract Task<(object? Value, string? Reason, IReadOnlyList<Choice> Candidates)> Resolve(
        object source, string text, SuggestionContext context, CancellationToken cancellationToken);

    private sealed class Typed<T> : SuggestionResolver
    {
        public override async Task<(object? Value, string? Reason, IReadOnlyList<Choice> Candidates)> Resolve(
            object source, string text, SuggestionContext context, CancellationToken cancellationToken) =>
            await ((ISuggestions<T>)source).Resolve(text, context, cancellationToken) switch
            {
                Resolution<T>.Found found => (found.Value, null, []),
                Resolution<T>.Unclear unclear => (null, unclear.Reason, unclear.Candidates),
                var other => throw new InvalidOperationException($"A resolution is found or unclear, not {other}."),
            };
    }
}
