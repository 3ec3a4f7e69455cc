using System.Globalization;
using FilmClubBot.Commands.Events;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Worker.Tests.Events;

/// <summary>A list of events that writes down what it is asked. It shows every name in capitals, as a platform has its own form of what it is given.</summary>
internal sealed class FakeBoard : IEventBoard
{
    private int _last;

    /// <summary>All events by id, those that were deleted apart.</summary>
    public Dictionary<string, ListedEvent> Events { get; } = [];

    /// <summary>What was asked, looks left out.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>How often the list was read.</summary>
    public int Looks { get; private set; }

    /// <summary>How often it was asked who is interested.</summary>
    public int Surveys { get; private set; }

    /// <summary>Who is interested in each.</summary>
    public List<string> Followers { get; } = [];

    /// <summary>What goes wrong with the next request of a kind: <c>List</c>, <c>Create</c>, <c>Edit</c>, <c>Set</c>.</summary>
    public Dictionary<string, Func<Exception>> Failing { get; } = [];

    /// <summary>What goes wrong after the next request of a kind is done.</summary>
    public Dictionary<string, Func<Exception>> FailingAfter { get; } = [];

    public Platform Platform => Platform.Discord;

    public bool IsEnabled { get; set; } = true;

    public ValueTask<bool> IsOn(CancellationToken cancellationToken) => ValueTask.FromResult(IsEnabled);

    /// <summary>The only event.</summary>
    public ListedEvent Only => Assert.Single(Events.Values);

    /// <summary>Somebody changes the only event.</summary>
    public void Change(Func<ListedEvent, ListedEvent> change) => Events[Only.Id] = change(Only);

    public void ChangeText(Func<EventText, EventText> change) => Change(one => one with { Text = change(one.Text) });

    public Task<IReadOnlyList<ListedEvent>> List(CancellationToken cancellationToken)
    {
        Looks++;
        Fail(Failing, "List");
        return Task.FromResult<IReadOnlyList<ListedEvent>>([.. Events.Values.Where(one => one.State is EventState.Scheduled or EventState.Active).Select(one => one with { Interested = Followers.Count })]);
    }

    public Task<ListedEvent?> Find(string id, CancellationToken cancellationToken) => Task.FromResult(Events.GetValueOrDefault(id));

    public Task<ListedEvent> Create(EventText text, string nonce, CancellationToken cancellationToken)
    {
        Asked.Add($"Create {text.Name}");
        Fail(Failing, "Create");
        var id = (++_last).ToString(CultureInfo.InvariantCulture);
        Events[id] = new(id, nonce, EventState.Scheduled, OwnForm(text), null);
        Fail(FailingAfter, "Create");
        return Task.FromResult(Events[id]);
    }

    public Task<ListedEvent?> Edit(string id, EventEdit edit, string nonce, CancellationToken cancellationToken)
    {
        Asked.Add("Edit " + string.Join(' ', new[] { edit.Name is null ? null : "name", edit.Description is null ? null : "description", edit.Location is null ? null : "location", edit.Start is null ? null : "start", edit.End is null ? null : "end" }.OfType<string>()));
        Fail(Failing, "Edit");
        if (!Events.TryGetValue(id, out var one))
            return Task.FromResult<ListedEvent?>(null);
        var text = new EventText(edit.Name ?? "", edit.Description ?? "", edit.Location ?? "", edit.Start ?? default, edit.End);
        Events[id] = one with { Nonce = nonce, Text = edit.Merge(one.Text, OwnForm(text)) };
        Fail(FailingAfter, "Edit");
        return Task.FromResult<ListedEvent?>(Events[id]);
    }

    public Task<ListedEvent?> Set(string id, EventState state, CancellationToken cancellationToken)
    {
        Asked.Add($"Set {state}");
        Fail(Failing, "Set");
        Events[id] = Events[id] with { State = state };
        return Task.FromResult<ListedEvent?>(Events[id]);
    }

    public Task<IReadOnlyList<string>> Interested(string id, CancellationToken cancellationToken)
    {
        Surveys++;
        return Task.FromResult<IReadOnlyList<string>>([.. Followers]);
    }

    private static EventText OwnForm(EventText text) => text with { Name = text.Name.ToUpperInvariant() };

    private static void Fail(Dictionary<string, Func<Exception>> failing, string what)
    {
        if (failing.Remove(what, out var failure))
            throw failure();
    }
}
