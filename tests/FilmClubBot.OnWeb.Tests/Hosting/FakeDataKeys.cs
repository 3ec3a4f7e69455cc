using FilmClubBot.Commands.Access;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Keeps keys for as long as the test runs.</summary>
internal sealed class FakeDataKeys : IDataKeys
{
    private readonly Lock _gate = new();
    private readonly List<string> _keys = [];

    public IReadOnlyList<string> All()
    {
        lock (_gate)
            return [.. _keys];
    }

    public void Add(string name, string xml)
    {
        lock (_gate)
            _keys.Add(xml);
    }
}
