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
    /// <returns>The options record, or a refusal.</returns>
    public async Task<(object? Options, Card? Refusal)> Bind(CommandDescriptor command, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (call.Options.Keys.FirstOrDefault(name => command.Option(name) is null) is { } unknown)
            return (null, Card.Refusal(say["refusal.title"], say["typing.option", ("command", "/" + command.Name), ("option", HostileText.Shorten(unknown)), ("options", CommandText.OptionNames(command))]));

        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (var (name, value) in call.Options)
        {
            if (HostileText.Clean(value) is { Length: > 0 } clean)
                given[name] = clean;
        }

        call = call with { Options = given };
        List<OptionDescriptor> missing = [.. command.Options.Where(option => option.IsRequired && !given.ContainsKey(option.Name))];
        if (missing.Count > 0)
            return (null, Missing(command, call, missing, caller));

        var values = new object?[command.Options.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var option = command.Options[i];
            if (!given.TryGetValue(option.Name, out var text))
            {
                values[i] = option.Default;
                continue;
            }

            if (text.Length > option.MaxLength)
                return (null, Card.Refusal(say["refusal.title"], say["refusal.long", ("option", option.Name), ("limit", option.MaxLength), ("length", text.Length)]) with { RefusedOption = option.Name });
            var (value, refusal) = option.Kind == OptionKind.Suggested
                ? await Suggested(command, option, text, call, caller, cancellationToken)
                : Scalar(command, option, text, caller);
            if (refusal is not null)
                return (null, refusal with { RefusedOption = option.Name });
            values[i] = value;
        }

        return (Activator.CreateInstance(command.OptionsType, values), null);
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
        var refusal = Card.Refusal(reason);
        return (null, candidates.Count switch
        {
            0 => refusal,
            <= 5 => refusal with { Actions = [.. candidates.Select(candidate => new Button(candidate.Label, open.With(option.Name, candidate.Value), Effect.Replace))] },
            _ => refusal with { Actions = [new Select(caller.Say.Description(command, option), open, option.Name, candidates, Effect.Replace)] },
        });
    }

    private static Card Missing(CommandDescriptor command, CommandCall call, List<OptionDescriptor> missing, Caller caller)
    {
        var say = caller.Say;
        return Card.Refusal(say["refusal.missing", ("command", "/" + command.Name), ("options", string.Join(", ", missing.Select(option => option.Name)))]) with
        {
            Body = [new BulletList([.. missing.Select(option => (IReadOnlyList<Inline>)[new Code(option.Name + ":"), " " + say.Description(command, option)])])],
            Form = FormBuilder.Build(command, call, say),
        };
    }
}

/// <summary>Calls an <see cref="ISuggestions{T}"/> whose type is known only at run time.</summary>
internal abstract class SuggestionResolver
{
    public static SuggestionResolver For(OptionDescriptor option) =>
        (SuggestionResolver)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(option.ValueType))!;

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
